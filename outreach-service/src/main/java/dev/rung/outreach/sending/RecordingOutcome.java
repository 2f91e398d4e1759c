package dev.rung.outreach.sending;

import dev.rung.outreach.sending.Leasing.Lease;
import dev.rung.outreach.sending.contact.SendRefusal;
import dev.rung.outreach.sending.contact.SendTerms;
import dev.rung.outreach.sending.outcome.MessageState;
import dev.rung.outreach.sending.outcome.OutcomePolicy;
import dev.rung.outreach.sending.outcome.RetryPolicy;
import dev.rung.outreach.sending.outcome.Courier.Delivery;
import dev.rung.outreach.sending.outcome.MessageState.Claimed;
import dev.rung.outreach.sending.contact.SendDecision.Refuse;
import dev.rung.outreach.sending.contact.SendDecision.Send;
import dev.rung.outreach.sending.contact.SendDecision.Wait;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/// Writes down what becomes of a claimed message, each time in a transaction of its own that holds the ledger's
/// row. Where the claim is no longer ours (it was given up as abandoned), nothing is written and nothing is sent.
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

    /// The last look before a message leaves the house.
    @WithTransaction
    Uni<Boolean> mayStillLeave(Lease claim) {
        return whileHeld(claim, message -> lastLook(message, claim));
    }

    /// Writes and records in one transaction, after the same last look.
    @WithTransaction
    Uni<Boolean> writeAndRecord(Lease claim, Supplier<Uni<Void>> write) {
        return whileHeld(
                claim,
                message -> lastLook(message, claim)
                        .call(may -> may
                                ? write.get()
                                        .chain(_ -> keep(message, claim.held().sent(clock.instant())))
                                : Uni.createFrom().voidItem()));
    }

    @WithTransaction
    Uni<Boolean> refuse(Lease claim, SendRefusal reason) {
        return whileHeld(
                claim,
                message -> keep(message, claim.held().refuse(reason, clock.instant()))
                        .replaceWith(true));
    }

    /// For a message that certainly was not sent.
    @WithTransaction
    Uni<Boolean> putOff(Lease claim) {
        return whileHeld(
                claim,
                message -> keep(message, claim.held().putOff(later(message))).replaceWith(true));
    }

    @WithTransaction
    Uni<Void> record(Lease claim, Delivery answer) {
        return messages.lock(claim.parcel().messageId()).chain(message -> {
            message.attempts += answer == Delivery.NOT_ACCEPTED ? 1 : 0;
            var now = clock.instant();
            var age = Duration.between(message.occurredAt, now);
            return outcomes.decide(message.state(), claim.held(), answer, message.attempts, age, now)
                    .map(next -> keep(message, next))
                    .orElseGet(() -> Uni.createFrom().voidItem());
        });
    }

    private Uni<Boolean> lastLook(Message message, Lease claim) {
        return judging.judge(message, clock.instant()).chain(judged -> switch (judged.decision()) {
            case Send _ -> Uni.createFrom().item(true);
            case Wait _ -> keep(message, claim.held().putOff(later(message))).replaceWith(false);
            case Refuse(var reason) ->
                keep(message, claim.held().refuse(reason, clock.instant())).replaceWith(false);
        });
    }

    private Uni<Boolean> whileHeld(Lease claim, Function<Message, Uni<Boolean>> work) {
        return messages.lock(claim.parcel().messageId())
                .chain(message -> message.state() instanceof Claimed held && held.equals(claim.held())
                        ? work.apply(message)
                        : Uni.createFrom().item(false));
    }

    private Uni<Void> keep(Message message, MessageState next) {
        message.become(next);
        return announcing.announce(message);
    }

    private Instant later(Message message) {
        var now = clock.instant();
        return now.plus(retries.whileMissing(Duration.between(message.plannedAt, now)));
    }
}
