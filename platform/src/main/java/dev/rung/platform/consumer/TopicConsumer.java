package dev.rung.platform.consumer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The thread of one topic: polls, delivers, commits. What was delivered but not committed is delivered again.
///
/// Where the client fails it is closed, and after a pause that grows a new one goes on from the last commit.
final class TopicConsumer implements Runnable {

    private static final Logger LOG = Logger.getLogger(TopicConsumer.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    /// A long pause is cut into pieces, so that the group does not take the consumer for dead.
    private static final Duration PIECE = Duration.ofSeconds(5);

    private final Supplier<Consumer<byte[], byte[]>> clients;
    private final Function<Delivering.Resting, Delivering<?>> deliverings;
    private final Progress progress;
    private final GrowingPause pauses = new GrowingPause();
    private volatile boolean closing;
    private volatile @Nullable Consumer<byte[], byte[]> client;

    TopicConsumer(
            Supplier<Consumer<byte[], byte[]>> clients,
            Function<Delivering.Resting, Delivering<?>> deliverings,
            Progress progress) {
        this.clients = clients;
        this.deliverings = deliverings;
        this.progress = progress;
    }

    /// The batch in hand is finished; what a door waits for is given up when the thread is interrupted.
    void close() {
        closing = true;
        var open = client;
        if (open != null) {
            open.wakeup();
        }
    }

    @Override
    public void run() {
        while (!closing) {
            try (var open = clients.get()) {
                client = open;
                open.subscribe(List.of(progress.channel()));
                consume(open, deliverings.apply(pause -> rest(open, pause)));
            } catch (WakeupException | InterruptException | InterruptedException stop) {
                LOG.debugf(stop, "Consumer is woken channel=%s", progress.channel());
            } catch (Throwable failure) {
                startAgainAfter(failure);
            } finally {
                client = null;
            }
        }
    }

    private void startAgainAfter(Throwable failure) {
        progress.stopped(failure);
        var pause = pauses.next();
        LOG.errorf(failure, "Consumer stopped and is started again channel=%s pause=%s", progress.channel(), pause);
        var until = System.nanoTime() + pause.toNanos();
        while (!closing && System.nanoTime() < until) {
            try {
                Thread.sleep(Math.min(PIECE.toMillis(), pause.toMillis()));
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void consume(Consumer<byte[], byte[]> open, Delivering<?> delivering) throws InterruptedException {
        while (!closing) {
            var polled = open.poll(POLL);
            progress.polled(polled, lag(open));
            if (!polled.isEmpty()) {
                delivering.deliver(inOrder(polled));
                commit(open, polled);
                progress.delivered(lag(open));
            }
            pauses.startOver();
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> inOrder(ConsumerRecords<byte[], byte[]> polled) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>(polled.count());
        polled.forEach(records::add);
        return records;
    }

    /// Partitions that went to another instance meanwhile are read there once more.
    private void commit(Consumer<byte[], byte[]> open, ConsumerRecords<byte[], byte[]> polled) {
        var offsets = new HashMap<>(polled.nextOffsets());
        offsets.keySet().retainAll(open.assignment());
        try {
            open.commitSync(offsets);
        } catch (CommitFailedException | RebalanceInProgressException moved) {
            LOG.infof("Partitions moved before the commit, they are read again channel=%s", progress.channel());
        }
    }

    private static long lag(Consumer<byte[], byte[]> open) {
        return open.assignment().stream()
                .mapToLong(partition -> open.currentLag(partition).orElse(0))
                .sum();
    }

    private void rest(Consumer<byte[], byte[]> open, Duration pause) throws InterruptedException {
        var until = Instant.now().plus(pause);
        for (var left = pause; left.isPositive(); left = Duration.between(Instant.now(), until)) {
            if (closing) {
                throw new InterruptedException("The service is stopping");
            }
            Thread.sleep(left.compareTo(PIECE) < 0 ? left : PIECE);
            staySeen(open);
        }
    }

    /// Polls nothing. What a partition that was just given to us brings all the same is read again later.
    private static void staySeen(Consumer<byte[], byte[]> open) {
        open.pause(open.assignment());
        var early = open.poll(Duration.ZERO);
        for (var partition : early.partitions()) {
            open.seek(partition, early.records(partition).getFirst().offset());
        }
        open.resume(open.assignment());
    }
}
