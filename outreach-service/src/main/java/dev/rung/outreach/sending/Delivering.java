package dev.rung.outreach.sending;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.rung.platform.listening.IsolatedContext;
import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.sending.Courier.Delivery;
import dev.rung.outreach.sending.Courier.Preparation.Impossible;
import dev.rung.outreach.sending.Courier.Preparation.Outside;
import dev.rung.outreach.sending.Courier.Preparation.Within;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Claims what is due on a channel and carries it out, until nothing is due. What waits behind another message of its
/// customer is due in one of the next batches.
@ApplicationScoped
class Delivering {

    private static final Logger LOG = Logger.getLogger(Delivering.class);

    private final Leasing claiming;
    private final RecordingOutcome recording;
    private final Map<Channel, Courier> couriers;
    private final IsolatedContext apart;
    private final SendTerms terms;

    Delivering(
            Leasing claiming,
            RecordingOutcome recording,
            @All List<Courier> couriers,
            IsolatedContext apart,
            SendTerms terms) {
        this.claiming = claiming;
        this.recording = recording;
        this.couriers = couriers.stream().collect(toUnmodifiableMap(Courier::channel, identity()));
        this.apart = apart;
        this.terms = terms;
    }

    Uni<Void> everythingDue(Channel channel) {
        return Multi.createBy()
                .repeating()
                .uni(() -> nextBatch(channel))
                .whilst(looked -> looked > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> nextBatch(Channel channel) {
        return claiming.claim(channel)
                .call(batch -> Multi.createFrom()
                        .iterable(batch.claims())
                        .onItem()
                        .transformToUni(claim -> apart.run(() -> deliver(channel, claim)))
                        .collectFailures()
                        .merge(terms.atOnce())
                        .collect()
                        .last())
                .map(Leasing.Batch::looked);
    }

    /// Fails only where the ledger cannot be written; the claim then stays, and becomes an abandoned one.
    Uni<Void> deliver(Channel channel, Lease claim) {
        return Uni.createFrom()
                .deferred(() -> readyToLeave(channel, claim))
                .onFailure()
                .recoverWithUni(failure -> putOff(claim, failure))
                .chain(leaving -> leaving.map(handOver -> handOver(claim, handOver))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /// A courier that fails against its promise leaves us in doubt about this message, and about no other.
    /// Its answer may come on a thread where no database work is possible.
    private Uni<Void> handOver(Lease claim, Supplier<Uni<Delivery>> handOver) {
        return Uni.createFrom()
                .deferred(handOver::get)
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        failure,
                        "Handing over failed message=%s",
                        claim.parcel().messageId()))
                .onFailure()
                .recoverWithItem(Delivery.UNKNOWN)
                .chain(answer -> apart.run(() -> recording.record(claim, answer)));
    }

    /// While this fails, nothing was handed over.
    ///
    /// @return what hands the message to its provider; nothing where that is not, or no longer, to be done
    private Uni<Optional<Supplier<Uni<Delivery>>>> readyToLeave(Channel channel, Lease claim) {
        return Objects.requireNonNull(couriers.get(channel))
                .prepare(claim.parcel())
                .chain(prepared -> switch (prepared) {
                    case Impossible(var reason) ->
                        recording.refuse(claim, reason).replaceWith(Optional.empty());
                    case Within(var write) ->
                        recording.writeAndRecord(claim, write).replaceWith(Optional.empty());
                    case Outside(var handOver) ->
                        recording
                                .mayStillLeave(claim)
                                .map(may -> Optional.of(handOver).filter(_ -> may));
                });
    }

    private Uni<Optional<Supplier<Uni<Delivery>>>> putOff(Lease claim, Throwable failure) {
        LOG.warnf(failure, "Message is put off message=%s", claim.parcel().messageId());
        return recording.putOff(claim).replaceWith(Optional.empty());
    }
}
