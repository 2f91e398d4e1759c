package dev.rung.outreach.sending;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.sending.Leasing.Lease;
import dev.rung.outreach.sending.contact.SendTerms;
import dev.rung.outreach.sending.outcome.Courier;
import dev.rung.outreach.sending.outcome.Courier.Delivery;
import dev.rung.outreach.sending.outcome.Courier.Preparation.Impossible;
import dev.rung.outreach.sending.outcome.Courier.Preparation.Outside;
import dev.rung.outreach.sending.outcome.Courier.Preparation.Within;
import dev.rung.platform.listening.IsolatedContext;
import dev.rung.platform.trace.Tracing;
import io.opentelemetry.context.Context;
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

/// Leases the messages that are due on a channel and delivers them, until nothing is due. A message that waits behind
/// another of its customer is due in one of the next batches.
@ApplicationScoped
class Delivering {

    private static final Logger LOG = Logger.getLogger(Delivering.class);

    private final Leasing leasing;
    private final RecordingOutcome recording;
    private final Map<Channel, Courier> couriers;
    private final IsolatedContext isolated;
    private final Tracing tracing;
    private final SendTerms terms;

    Delivering(
            Leasing leasing,
            RecordingOutcome recording,
            @All List<Courier> couriers,
            IsolatedContext isolated,
            Tracing tracing,
            SendTerms terms) {
        this.leasing = leasing;
        this.recording = recording;
        this.couriers = couriers.stream().collect(toUnmodifiableMap(Courier::channel, identity()));
        this.isolated = isolated;
        this.tracing = tracing;
        this.terms = terms;
    }

    Uni<Void> everythingDue(Channel channel) {
        return Multi.createBy()
                .repeating()
                .uni(() -> nextBatch(channel))
                .whilst(due -> due > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> nextBatch(Channel channel) {
        return leasing.lease(channel)
                .call(batch -> Multi.createFrom()
                        .iterable(batch.leases())
                        .onItem()
                        .transformToUni(lease -> isolated.run(() -> inItsTrace(channel, lease)))
                        .collectFailures()
                        .merge(terms.atOnce())
                        .collect()
                        .last())
                .map(Leasing.Batch::due);
    }

    private Uni<Void> inItsTrace(Channel channel, Lease lease) {
        return tracing.continueIn(lease.trace(), "send " + channel.code(), () -> deliver(channel, lease));
    }

    /// Fails only where the ledger cannot be written; the lease then stays until it is reclaimed.
    Uni<Void> deliver(Channel channel, Lease lease) {
        return Uni.createFrom()
                .deferred(() -> readyToLeave(channel, lease))
                .onFailure()
                .recoverWithUni(failure -> putOff(lease, failure))
                .chain(leaving -> leaving.map(handOver -> handOver(lease, handOver))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /// A courier that fails against its promise leaves this message in doubt, and no other. It may answer on a
    /// thread where no database work is possible.
    private Uni<Void> handOver(Lease lease, Supplier<Uni<Delivery>> handOver) {
        var trace = Context.current();
        return Uni.createFrom()
                .deferred(handOver::get)
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        failure,
                        "Handing over failed message=%s",
                        lease.parcel().messageId()))
                .onFailure()
                .recoverWithItem(Delivery.UNKNOWN)
                .chain(answer -> isolated.run(trace, () -> recording.record(lease, answer)));
    }

    /// While this fails, nothing was handed over.
    ///
    /// @return what hands the message to its provider; empty where it must not, or no longer, be sent
    private Uni<Optional<Supplier<Uni<Delivery>>>> readyToLeave(Channel channel, Lease lease) {
        return Objects.requireNonNull(couriers.get(channel))
                .prepare(lease.parcel())
                .chain(prepared -> switch (prepared) {
                    case Impossible(var reason) ->
                        recording.refuse(lease, reason).replaceWith(Optional.empty());
                    case Within(var write) ->
                        recording.writeAndRecord(lease, write).replaceWith(Optional.empty());
                    case Outside(var handOver) ->
                        recording
                                .mayStillLeave(lease)
                                .map(may -> Optional.of(handOver).filter(_ -> may));
                });
    }

    private Uni<Optional<Supplier<Uni<Delivery>>>> putOff(Lease lease, Throwable failure) {
        LOG.warnf(failure, "Message is put off message=%s", lease.parcel().messageId());
        return recording.putOff(lease).replaceWith(Optional.empty());
    }
}
