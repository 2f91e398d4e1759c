package dev.rung.bench.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class StreamsSettingsTest {

    @Test
    void theyAreThoseOfTheServiceButForItsPlace() {
        var settings = StreamsSettings.of("localhost:4711", "bench", Path.of("somewhere"));

        assertThat(settings)
                .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2)
                .containsEntry(
                        StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG,
                        "dev.rung.scoring.stream.store.BoundedRocksDb")
                .containsEntry("producer.compression.type", "lz4")
                .containsEntry(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:4711")
                .containsEntry(StreamsConfig.APPLICATION_ID_CONFIG, "bench")
                .containsEntry(StreamsConfig.STATE_DIR_CONFIG, "somewhere")
                .containsKeys(StreamsConfig.NUM_STREAM_THREADS_CONFIG, StreamsConfig.COMMIT_INTERVAL_MS_CONFIG);
        assertThat(settings.stringPropertyNames())
                .allSatisfy(name -> assertThat(settings.getProperty(name)).doesNotContain("${"));
    }
}
