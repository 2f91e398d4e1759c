package dev.rung.testing.stream;

import static java.util.stream.Collectors.toMap;

import dev.rung.contracts.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/// The consumer group of scoring's stream as Kafka knows it: which instance has which partitions of `behaviour`,
/// and how far each partition is taken in.
public final class StreamMembers implements AutoCloseable {

    private static final String GROUP = "scoring-stream";
    private static final Duration PAUSE = Duration.ofMillis(50);

    /// So often it is asked who has what before that counts as settled.
    private static final int STABLE = 8;

    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final Admin admin;
    private final int partitions;

    public StreamMembers(String kafka, int partitions) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka));
        this.partitions = partitions;
    }

    /// Partitions by instance; empty for who has none.
    public Map<String, Set<Integer>> owned() throws ExecutionException, InterruptedException {
        var owned = new TreeMap<String, Set<Integer>>();
        for (var member : members()) {
            var own = owned.computeIfAbsent(instance(member.groupInstanceId().orElse("?-1")), _ -> new TreeSet<>());
            member.assignment().topicPartitions().stream()
                    .filter(partition -> partition.topic().equals(Topic.BEHAVIOUR.topicName()))
                    .forEach(partition -> own.add(partition.partition()));
        }
        return owned;
    }

    private Collection<MemberDescription> members() throws ExecutionException, InterruptedException {
        try {
            return Objects.requireNonNull(admin.describeConsumerGroups(Set.of(GROUP))
                            .describedGroups()
                            .get(GROUP))
                    .get()
                    .members();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Set.of(); // nobody has joined yet
            }
            throw e;
        }
    }

    /// By partition, the offset behind the last record that is taken in for good: its assessment is committed with it.
    public Map<Integer, Long> takenIn() throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(Topic.BEHAVIOUR.topicName()))
                .filter(entry -> entry.getValue() != null)
                .collect(toMap(
                        entry -> entry.getKey().partition(),
                        entry -> entry.getValue().offset()));
    }

    /// Returns once so many instances have all partitions among them, none of them nothing, and it has stayed so for
    /// two seconds.
    public Map<String, Set<Integer>> awaitShared(int instances, Duration patience) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        var last = owned();
        for (int same = 0; same < STABLE; same++) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not shared by " + instances + " after " + patience + ": " + last);
            }
            Thread.sleep(BETWEEN);
            var now = owned();
            if (!now.equals(last) || !isShared(now, instances)) {
                same = 0;
            }
            last = now;
        }
        return last;
    }

    private boolean isShared(Map<String, Set<Integer>> owned, int instances) {
        return owned.values().stream().filter(own -> !own.isEmpty()).count() == instances
                && owned.values().stream().mapToInt(Set::size).sum() == partitions;
    }

    /// Until each of these partitions is taken in further than it was.
    ///
    /// @return nanoseconds of [System#nanoTime()] by partition
    public Map<Integer, Long> awaitProgress(Map<Integer, Long> before, Set<Integer> wanted, Duration patience)
            throws ExecutionException, InterruptedException {
        var seen = new HashMap<Integer, Long>();
        long end = System.nanoTime() + patience.toNanos();
        while (!seen.keySet().containsAll(wanted)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Partitions %s stand still; %s go on".formatted(wanted, seen.keySet()));
            }
            var now = takenIn();
            wanted.stream()
                    .filter(partition -> now.getOrDefault(partition, 0L) > before.getOrDefault(partition, 0L))
                    .forEach(partition -> seen.putIfAbsent(partition, System.nanoTime()));
            Thread.sleep(PAUSE);
        }
        return seen;
    }

    /// Streams gives each thread of an instance a member of its own: `scoring-1-2` is the second thread of `scoring-1`.
    static String instance(String member) {
        return member.substring(0, member.lastIndexOf('-'));
    }

    @Override
    public void close() {
        admin.close();
    }
}
