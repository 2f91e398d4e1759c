package dev.rung.scoring.freshness;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How far accepted behaviour can be read.
///
/// @param freshAsOf everything accepted up to then is in the figures; null while a partition
/// has nothing readable at all
/// @param upToDate true where everything accepted when the question was asked is in
record Freshness(@Nullable Instant freshAsOf, boolean upToDate, List<Partition> partitions) {

    /// @param accepted records that Kafka has acknowledged
    /// @param readable records of those that the figures contain
    record Partition(int partition, long accepted, long readable) {

        boolean isUpToDate() {
            return readable >= accepted;
        }
    }

    long unread() {
        return partitions.stream()
                .mapToLong(partition -> Math.max(0, partition.accepted() - partition.readable()))
                .sum();
    }

    /// @param accepted the end of each partition, asked before `read` was
    /// @param askedAt a moment before `accepted` was asked
    static Freshness of(Map<Integer, Long> accepted, List<ReadPosition> read, Instant askedAt) {
        var byPartition = read.stream().collect(Collectors.toMap(ReadPosition::partition, Function.identity()));
        var partitions = accepted.entrySet().stream()
                .map(end -> new Partition(end.getKey(), end.getValue(), readable(byPartition.get(end.getKey()))))
                .sorted(Comparator.comparingInt(Partition::partition))
                .toList();
        var behind = partitions.stream()
                .filter(partition -> !partition.isUpToDate())
                .map(Partition::partition)
                .toList();
        var freshAsOf = byPartition.keySet().containsAll(behind) ? oldest(behind, byPartition, askedAt) : null;
        return new Freshness(freshAsOf, behind.isEmpty(), partitions);
    }

    /// A partition that is behind is fresh as of the last record read from it; the others as of now.
    private static Instant oldest(List<Integer> behind, Map<Integer, ReadPosition> read, Instant askedAt) {
        return read.values().stream()
                .filter(position -> behind.contains(position.partition()))
                .map(ReadPosition::takenInAt)
                .reduce(askedAt, (one, other) -> other.isBefore(one) ? other : one);
    }

    private static long readable(@Nullable ReadPosition position) {
        return position == null ? 0 : position.readable();
    }
}
