package dev.rung.platform.consumer;

import dev.rung.platform.again.TransientFailures;
import dev.rung.platform.deadletter.DeadLetterReason;
import dev.rung.platform.deadletter.DeadLetterSink;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventReader;
import dev.rung.platform.door.EventReader.Reading.Readable;
import dev.rung.platform.door.EventReader.Reading.Tombstone;
import dev.rung.platform.door.EventReader.Reading.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Brings what one poll brought to its door, and returns when every record has taken effect or is a
/// dead letter.
///
/// A batch that fails for a technical reason is tried again, with growing pauses: here and nowhere below, so
/// that the patience of one place is not multiplied by that of the next. Any other failure, or one that lasts,
/// has each record tried alone; one that fails alone becomes a dead letter. Dead letters lie in the service's
/// own database: while that is away none can be written, and the record waits for it, however long. It waits as
/// long for a lock that somebody else has.
final class Delivering<E> {

    private static final Logger LOG = Logger.getLogger(Delivering.class);

    /// How long a technical failure may last before it is asked whether it is the record's own.
    static final Duration PATIENCE = Duration.ofSeconds(45);

    private final EventReader<E> reader;
    private final Handler<E> handler;
    private final DeadLetterSink putAside;
    private final Membership membership;

    /// The door, on a thread of its own: what it begins ends well where it took the events.
    interface Handler<E> {
        Future<?> begin(List<Delivery<E>> batch, List<ConsumerRecord<byte[], byte[]>> records);
    }

    /// The consumer stays a member of its group, however long a door or a pause takes.
    interface Membership {

        /// Called before whatever may take some seconds.
        void stay();

        void await(Future<?> work) throws InterruptedException, ExecutionException;

        void rest(Duration pause) throws InterruptedException;
    }

    private record ReadyDelivery<E>(ConsumerRecord<byte[], byte[]> taken, Delivery<E> delivery) {}

    Delivering(EventReader<E> reader, Handler<E> handler, DeadLetterSink putAside, Membership membership) {
        this.reader = reader;
        this.handler = handler;
        this.putAside = putAside;
        this.membership = membership;
    }

    void deliver(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException {
        var readied = new ArrayList<ReadyDelivery<E>>(records.size());
        for (var taken : records) {
            switch (reader.read(taken.key(), taken.value())) {
                case Readable<E>(var event) ->
                    readied.add(new ReadyDelivery<>(
                            taken, Delivery.from(event, Instant.ofEpochMilli(taken.timestamp()), source(taken))));
                case Tombstone<E> _ -> {}
                case Unreadable<E>(var reason) -> untilPutAside(taken, reason);
            }
        }
        if (!readied.isEmpty()) {
            deliverReadied(readied);
        }
    }

    private static byte @Nullable [] source(ConsumerRecord<byte[], byte[]> taken) {
        var header = taken.headers().lastHeader(Delivery.SOURCE);
        return header == null ? null : header.value();
    }

    private void deliverReadied(List<ReadyDelivery<E>> readied) throws InterruptedException {
        var pauses = new GrowingPause();
        while (true) {
            var failure = lastingFailure(readied, pauses);
            if (failure == null) {
                return;
            }
            if (readied.size() > 1) {
                for (var one : readied) {
                    deliverReadied(List.of(one));
                }
                return;
            }
            if (isPutAside(readied.getFirst().taken(), DeadLetterReason.refused(failure))) {
                return;
            }
            membership.rest(pauses.next());
        }
    }

    private @Nullable Exception lastingFailure(List<ReadyDelivery<E>> readied, GrowingPause pauses)
            throws InterruptedException {
        var waited = Duration.ZERO;
        while (true) {
            var begun = System.nanoTime();
            var failure = failure(readied);
            if (failure == null || !TransientFailures.isTransient(failure)) {
                return failure;
            }
            LOG.warnf(failure, "Events cannot be taken yet, trying again count=%d", readied.size());
            var pause = pauses.next();
            if (!TransientFailures.isLockedOut(failure)) {
                waited = waited.plus(pause).plusNanos(System.nanoTime() - begun);
            }
            if (waited.compareTo(PATIENCE) > 0) {
                return failure;
            }
            membership.rest(pause);
        }
    }

    private @Nullable Exception failure(List<ReadyDelivery<E>> readied) throws InterruptedException {
        try {
            membership.await(handler.begin(
                    readied.stream().map(ReadyDelivery::delivery).toList(),
                    readied.stream()
                            .<ConsumerRecord<byte[], byte[]>>map(ReadyDelivery::taken)
                            .toList()));
            return null;
        } catch (ExecutionException failed) {
            return failure(failed);
        }
    }

    private static Exception failure(ExecutionException failed) {
        return switch (failed.getCause()) {
            case StackOverflowError tooDeep -> new IllegalStateException("The event is nested too deeply", tooDeep);
            case Error notOfTheEvent -> throw notOfTheEvent;
            case Exception failure -> failure;
            case null, default -> failed;
        };
    }

    private void untilPutAside(ConsumerRecord<byte[], byte[]> taken, DeadLetterReason reason)
            throws InterruptedException {
        var pauses = new GrowingPause();
        while (!isPutAside(taken, reason)) {
            membership.rest(pauses.next());
        }
    }

    private boolean isPutAside(ConsumerRecord<byte[], byte[]> taken, DeadLetterReason reason) {
        membership.stay();
        try {
            putAside.putAside(taken, reason);
            return true;
        } catch (RuntimeException away) {
            LOG.warn("A dead letter cannot be written yet, trying again", away);
            return false;
        }
    }
}
