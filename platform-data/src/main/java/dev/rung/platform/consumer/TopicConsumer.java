package dev.rung.platform.consumer;

import dev.rung.platform.position.Positions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The thread of one topic: polls, delivers, commits. Records delivered but not committed are delivered again.
/// The database keeps the position too, so that one restored from a backup is told again what it has forgotten.
///
/// Where the client fails it is closed, and after a pause that grows a new one goes on from the last commit.
final class TopicConsumer implements Runnable {

    private static final Logger LOG = Logger.getLogger(TopicConsumer.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    /// A long pause is cut into pieces, so that it ends with the service.
    private static final Duration PIECE = Duration.ofSeconds(5);

    private final Supplier<Consumer<byte[], byte[]>> clients;
    private final Function<Delivering.Membership, Delivering<?>> deliverings;
    private final Function<Consumer<byte[], byte[]>, ConsumerRebalanceListener> resuming;
    private final Positions positions;
    private final ConsumerProgress progress;
    private final GrowingPause pauses = new GrowingPause();
    private volatile boolean closing;
    private volatile @Nullable Consumer<byte[], byte[]> client;

    TopicConsumer(
            Supplier<Consumer<byte[], byte[]>> clients,
            Function<Delivering.Membership, Delivering<?>> deliverings,
            Function<Consumer<byte[], byte[]>, ConsumerRebalanceListener> resuming,
            Positions positions,
            ConsumerProgress progress) {
        this.clients = clients;
        this.deliverings = deliverings;
        this.resuming = resuming;
        this.positions = positions;
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
                open.subscribe(List.of(progress.channel()), resuming.apply(open));
                var member = new ConsumerKeepAlive(open, progress, () -> closing);
                consume(open, member, deliverings.apply(member));
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

    private void consume(Consumer<byte[], byte[]> open, ConsumerKeepAlive member, Delivering<?> delivering)
            throws InterruptedException {
        while (!closing) {
            var polled = member.poll(POLL);
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
        var next = new HashMap<TopicPartition, Long>();
        offsets.forEach((partition, offset) -> next.put(partition, offset.offset()));
        positions.keep(next);
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
}
