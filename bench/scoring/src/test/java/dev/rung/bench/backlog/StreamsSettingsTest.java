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
                // read by the state's stores and by the daily round
                .containsEntry("rung.streams.memory", "96M")
                .containsEntry("rung.streams.assessed-a-second", "2000")
                .containsEntry("rung.streams.forgotten-a-second", "500")
                .containsEntry(StreamsConfig.NUM_STREAM_THREADS_CONFIG, "2")
                .containsKey(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG);
        assertThat(settings.stringPropertyNames())
                .allSatisfy(name -> assertThat(settings.getProperty(name)).doesNotContain("${"));
    }
}
