package dev.rung.outreach.sending;

import dev.rung.outreach.sending.contact.SendTerms;
import dev.rung.outreach.sending.outcome.AbandonedPolicy;
import dev.rung.outreach.sending.outcome.MessageState.Claimed;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/// Ends the leases of instances that crashed between claiming a message and recording its outcome.
@ApplicationScoped
class LeaseReclaim {

    private static final Logger LOG = Logger.getLogger(LeaseReclaim.class);

    private final Messages messages;
    private final Announcing announcing;
    private final SendTerms terms;
    private final Clock clock;

    LeaseReclaim(Messages messages, Announcing announcing, SendTerms terms, Clock clock) {
        this.messages = messages;
        this.announcing = announcing;
        this.terms = terms;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> reclaim() {
        var now = clock.instant();
        return messages.lockAbandoned(now.minus(terms.inboxAbandonedAfter()), now.minus(terms.mailAbandonedAfter()))
                .invoke(abandoned -> abandoned.forEach(message -> end(message, now)))
                .chain(announcing::announceAll);
    }

    private static void end(Message message, Instant now) {
        if (!(message.state() instanceof Claimed claimed)) {
            throw new IllegalStateException("Only claimed messages are abandoned, but one is " + message.stage);
        }
        message.moveTo(AbandonedPolicy.decide(message.channel, claimed, now));
        LOG.warnf(
                "Abandoned claim ended message=%s channel=%s instance=%s became=%s",
                message.id, message.channel.code(), claimed.by(), message.stage);
    }
}
