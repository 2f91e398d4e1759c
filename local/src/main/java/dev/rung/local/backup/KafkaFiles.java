package dev.rung.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/// All topics, consumer groups and transactions of the running broker at one moment: its files, copied while it
/// stands still. They are those of a broker that was killed then, and it starts from them as after that.
record KafkaFiles(String address, long pid, Path data) {

    /// @param at the moment
    record Copied(Instant at, Duration stoodStill) {}

    /// @param copy not there yet; it holds the files afterwards
    Copied copyTo(Path copy) throws IOException, InterruptedException {
        try (var frozen = new FrozenProcess(pid)) {
            var moment = Instant.now();
            copyAll(copy);
            if (!frozen.isFrozen()) {
                throw new BackupFailed("Kafka's files could not be copied within %d s, as long as it may stand still."
                        .formatted(FrozenProcess.LONGEST.toSeconds()));
            }
            return new Copied(moment, Duration.between(moment, Instant.now()));
        }
    }

    private void copyAll(Path copy) throws IOException {
        try (var found = Files.walk(data)) {
            for (var path : (Iterable<Path>) found::iterator) {
                if (isWanted(path.getFileName().toString())) {
                    Files.copy(path, copy.resolve(data.relativize(path).toString()));
                }
            }
        }
    }

    /// Indexes are made anew at the start; they are mostly air. The lock is the running broker's.
    private static boolean isWanted(String name) {
        return !name.endsWith(".index") && !name.endsWith(".timeindex") && !name.equals(".lock");
    }

    /// The sum of the end offsets of each topic of the suite.
    Map<String, Long> records() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address))) {
            var topics = admin.describeTopics(admin.listTopics().names().get())
                    .allTopicNames()
                    .get();
            var latest = new HashMap<TopicPartition, OffsetSpec>();
            topics.values()
                    .forEach(topic -> topic.partitions()
                            .forEach(one -> latest.put(
                                    new TopicPartition(topic.name(), one.partition()), OffsetSpec.latest())));
            var sums = new TreeMap<String, Long>();
            admin.listOffsets(latest)
                    .all()
                    .get()
                    .forEach((partition, end) -> sums.merge(partition.topic(), end.offset(), Long::sum));
            return sums;
        }
    }
}
