package dev.rung.outreach.sending;

import dev.rung.outreach.sending.Leasing.Lease;
import dev.rung.outreach.sending.contact.SendDecision.Refuse;
import dev.rung.outreach.sending.contact.SendDecision.Send;
import dev.rung.outreach.sending.contact.SendDecision.Wait;
import dev.rung.outreach.sending.contact.SendRefusal;
import dev.rung.outreach.sending.contact.SendTerms;
import dev.rung.outreach.sending.outcome.Courier.Delivery;
import dev.rung.outreach.sending.outcome.MessageState;
import dev.rung.outreach.sending.outcome.MessageState.Claimed;
import dev.rung.outreach.sending.outcome.OutcomePolicy;
import dev.rung.outreach.sending.outcome.RetryPolicy;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/// Records what becomes of a leased message, each time in a transaction of its own that locks the ledger's row. Where
/// the lease is no longer ours (it was reclaimed), nothing is written and nothing is sent.
@ApplicationScoped
class RecordingOutcome {

    private final Messages messages;
    private final JudgingContact judging;
    private final Announcing announcing;
    private final OutcomePolicy outcomes;
    private final RetryPolicy retries;
    private final Clock clock;

    RecordingOutcome(Messages messages, JudgingContact judging, Announcing announcing, SendTerms terms, Clock clock) {
        this.messages = messages;
        this.judging = judging;
        this.announcing = announcing;
        this.outcomes = new OutcomePolicy(terms);
        this.retries = new RetryPolicy(terms);
        this.clock = clock;
    }

    /// The last check before a message is handed to a provider.
    @WithTransaction
    Uni<Boolean> mayStillLeave(Lease lease) {
        return whileHeld(lease, message -> lastCheck(message, lease));
    }

    /// Writes and records in one transaction, after the same last check.
    @WithTransaction
    Uni<Boolean> writeAndRecord(Lease lease, Supplier<Uni<Void>> write) {
        return whileHeld(
                lease,
                message -> lastCheck(message, lease)
                        .call(may -> may
                                ? write.get()
                                        .chain(_ -> save(message, lease.held().sent(clock.instant())))
                                : Uni.createFrom().voidItem()));
    }

    @WithTransaction
    Uni<Boolean> refuse(Lease lease, SendRefusal reason) {
        return whileHeld(
                lease,
                message -> save(message, lease.held().refuse(reason, clock.instant()))
                        .replaceWith(true));
    }

    /// For a message that certainly was not sent.
    @WithTransaction
    Uni<Boolean> putOff(Lease lease) {
        return whileHeld(
                lease,
                message -> save(message, lease.held().putOff(later(message))).replaceWith(true));
    }

    @WithTransaction
    Uni<Void> record(Lease lease, Delivery answer) {
        return messages.lock(lease.parcel().messageId()).chain(message -> {
            message.attempts += answer == Delivery.NOT_ACCEPTED ? 1 : 0;
            var now = clock.instant();
            var age = Duration.between(message.occurredAt, now);
            return outcomes.decide(message.state(), lease.held(), answer, message.attempts, age, now)
                    .map(next -> save(message, next))
                    .orElseGet(() -> Uni.createFrom().voidItem());
        });
    }

    private Uni<Boolean> lastCheck(Message message, Lease lease) {
        return judging.judge(message, clock.instant()).chain(judged -> switch (judged.decision()) {
            case Send _ -> Uni.createFrom().item(true);
            case Wait _ -> save(message, lease.held().putOff(later(message))).replaceWith(false);
            case Refuse(var reason) ->
                save(message, lease.held().refuse(reason, clock.instant())).replaceWith(false);
        });
    }

    private Uni<Boolean> whileHeld(Lease lease, Function<Message, Uni<Boolean>> work) {
        return messages.lock(lease.parcel().messageId())
                .chain(message -> message.state() instanceof Claimed held && held.equals(lease.held())
                        ? work.apply(message)
                        : Uni.createFrom().item(false));
    }

    private Uni<Void> save(Message message, MessageState next) {
        message.moveTo(next);
        return announcing.announce(message);
    }

    private Instant later(Message message) {
        var now = clock.instant();
        return now.plus(retries.whileMissing(Duration.between(message.plannedAt, now)));
    }
}
