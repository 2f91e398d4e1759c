package dev.rung.outreach.sending;

import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.sending.JudgingContact.Judgement;
import dev.rung.outreach.sending.contact.SendDecision.Refuse;
import dev.rung.outreach.sending.contact.SendDecision.Send;
import dev.rung.outreach.sending.contact.SendDecision.Wait;
import dev.rung.outreach.sending.contact.SendTerms;
import dev.rung.outreach.sending.outcome.Courier.Parcel;
import dev.rung.outreach.sending.outcome.MessageState;
import dev.rung.outreach.sending.outcome.MessageState.Claimed;
import dev.rung.outreach.sending.outcome.MessageState.Planned;
import dev.rung.outreach.sending.outcome.RetryPolicy;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Leases the next due messages that may be sent. The others are refused, or go on waiting.
///
/// Two instances never hold the same message: rows are locked while they are leased (`for update skip locked`).
@ApplicationScoped
class Leasing {

    private final String instance;
    private final Messages messages;
    private final JudgingContact judging;
    private final Announcing announcing;
    private final SendTerms terms;
    private final RetryPolicy retries;
    private final Clock clock;

    /// @param instance unique for each start of this service
    Leasing(
            @ConfigProperty(name = "quarkus.uuid") String instance,
            Messages messages,
            JudgingContact judging,
            Announcing announcing,
            SendTerms terms,
            Clock clock) {
        this.instance = instance;
        this.messages = messages;
        this.judging = judging;
        this.announcing = announcing;
        this.terms = terms;
        this.retries = new RetryPolicy(terms);
        this.clock = clock;
    }

    /// The leases are committed when the answer comes.
    @WithTransaction
    Uni<Batch> lease(Channel channel) {
        var now = clock.instant();
        return messages.lockDue(channel, terms, now)
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(message -> decide(message, now))
                        .collect()
                        .asList()
                        .call(() -> announcing.announceAll(due.stream()
                                .filter(message -> message.state() instanceof MessageState.Refused)
                                .toList()))
                        .map(decided -> new Batch(
                                due.size(),
                                decided.stream().flatMap(Optional::stream).toList())));
    }

    private Uni<Optional<Lease>> decide(Message message, Instant now) {
        return switch (message.state()) {
            case Planned planned -> judging.judge(message, now).chain(judged -> apply(message, planned, judged, now));
            case MessageState.Claimed _,
                    MessageState.Sent _,
                    MessageState.Failed _,
                    MessageState.Refused _,
                    MessageState.Unknown _ ->
                throw new IllegalStateException("Only planned messages are due, but one is " + message.stage);
        };
    }

    private Uni<Optional<Lease>> apply(Message message, Planned planned, Judgement judged, Instant now) {
        return switch (judged.decision()) {
            case Send _ -> {
                var held = planned.claim(instance, now);
                message.moveTo(held);
                var parcel = new Parcel(message.id, message.customerId, judged.occasion(), judged.locale());
                yield Uni.createFrom().item(Optional.of(new Lease(parcel, held, message.trace)));
            }
            case Wait _ -> {
                message.moveTo(
                        planned.putOff(now.plus(retries.whileMissing(Duration.between(message.plannedAt, now)))));
                yield Uni.createFrom().item(Optional.empty());
            }
            case Refuse(var reason) -> {
                message.moveTo(planned.refuse(reason, now));
                yield Uni.createFrom().item(Optional.empty());
            }
        };
    }

    /// A message that this instance alone may send, for as long as the ledger's row says `held`.
    ///
    /// @param trace that its sending continues
    record Lease(Parcel parcel, Claimed held, @Nullable String trace) {}

    /// @param due how many messages were due, leased or not; while there are any, more may be due after them
    record Batch(int due, List<Lease> leases) {}
}
