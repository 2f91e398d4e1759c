package dev.rung.outreach.sending;

import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.sending.Courier.Parcel;
import dev.rung.outreach.sending.JudgingContact.Judgement;
import dev.rung.outreach.sending.MessageState.Planned;
import dev.rung.outreach.sending.SendDecision.Refuse;
import dev.rung.outreach.sending.SendDecision.Send;
import dev.rung.outreach.sending.SendDecision.Wait;
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

/// Takes the next messages that are due, and signs for those that may be sent. The others end or go on waiting
/// here, at no further cost.
///
/// Two instances never hold the same message: rows are locked while they are signed (`for update skip locked`).
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

    /// The claims are committed when the answer comes.
    @WithTransaction
    Uni<Batch> claim(Channel channel) {
        var now = clock.instant();
        return messages.lockDue(channel, terms, now)
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(message -> decide(message, now))
                        .collect()
                        .asList()
                        .map(decided -> new Batch(
                                due.size(),
                                decided.stream().flatMap(Optional::stream).toList())));
    }

    private Uni<Optional<Lease>> decide(Message message, Instant now) {
        return switch (message.state()) {
            case Planned planned -> judging.judge(message, now).chain(judged -> keep(message, planned, judged, now));
            case MessageState.Claimed _,
                    MessageState.Sent _,
                    MessageState.Failed _,
                    MessageState.Refused _,
                    MessageState.Unknown _ ->
                throw new IllegalStateException("Only planned messages are due, but one is " + message.stage);
        };
    }

    private Uni<Optional<Lease>> keep(Message message, Planned planned, Judgement judged, Instant now) {
        return switch (judged.decision()) {
            case Send _ -> {
                var held = planned.claim(instance, now);
                message.become(held);
                var parcel = new Parcel(message.id, message.customerId, judged.occasion(), judged.locale());
                yield Uni.createFrom().item(Optional.of(new Lease(parcel, held)));
            }
            case Wait _ -> {
                message.become(
                        planned.putOff(now.plus(retries.whileMissing(Duration.between(message.plannedAt, now)))));
                yield Uni.createFrom().item(Optional.empty());
            }
            case Refuse(var reason) -> {
                message.become(planned.refuse(reason, now));
                yield announcing.announce(message).replaceWith(Optional.empty());
            }
        };
    }

    /// @param looked how many were due, claimed or not; while there are any, more may be due after them
    record Batch(int looked, List<Lease> claims) {}
}
