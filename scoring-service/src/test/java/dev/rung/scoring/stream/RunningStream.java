package dev.rung.scoring.stream;

import static dev.rung.scoring.Histories.SHANGHAI;
import static org.awaitility.Awaitility.await;

import dev.rung.platform.trace.Tracing;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.stream.store.BoundedRocksDb;
import dev.rung.testing.stream.AssessedOnce;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.processor.StateRestoreListener;

/// The topology in Kafka Streams itself, as the service runs it: exactly once, by a name of its own, with a
/// thread that is replaced when it fails.
final class RunningStream implements AutoCloseable {

    /// How long a producer waits for Kafka: a minute in operation.
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final String APPLICATION = "scoring-stream";

    private final KafkaStreams streams;
    private final String kafka;
    private final Path folder;

    /// @param folder outlives it, as a disk does
    RunningStream(String kafka, Path folder, KafkaClientSupplier clients, StateRestoreListener restoring) {
        this.kafka = kafka;
        this.folder = folder;
        var shared = new TopologyContext(
                PoliciesOfTests.V1, SHANGHAI, StreamOfTests.JSON, new Tracing(OpenTelemetry.noop()));
        var topology = ScoringTopology.of(shared, new SkippedRecords(new SimpleMeterRegistry()));
        streams = new KafkaStreams(topology, settings(), clients);
        streams.setUncaughtExceptionHandler(_ -> StreamThreadExceptionResponse.REPLACE_THREAD);
        streams.setGlobalStateRestoreListener(restoring);
        streams.start();
    }

    private Properties settings() {
        var settings = new Properties();
        settings.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                APPLICATION,
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                StreamsConfig.STATE_DIR_CONFIG,
                folder.toString(),
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                200,
                StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG,
                BoundedRocksDb.class.getName(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"));
        settings.putAll(Map.of(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_BLOCK_MS_CONFIG), PATIENCE.toMillis(),
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), "scoring-0",
                // as short as the broker allows
                StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6000,
                StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 1500,
                // so that there is something left to restore
                StreamsConfig.restoreConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 100));
        return settings;
    }

    /// Until there is an assessment of each record.
    AssessedOnce awaitAssessed() {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> AssessedOnce.in(kafka), assessed -> assessed.lost() == 0);
    }

    /// Of the tasks: how far their stores are said to be of committed records only.
    List<Path> checkpoints() throws IOException {
        try (var files = Files.find(folder.resolve(APPLICATION), 2, (file, _) -> file.endsWith(".checkpoint"))) {
            return files.filter(file -> !file.endsWith("global/.checkpoint")).toList();
        }
    }

    @Override
    public void close() {
        streams.close(Duration.ofMinutes(1));
    }
}
