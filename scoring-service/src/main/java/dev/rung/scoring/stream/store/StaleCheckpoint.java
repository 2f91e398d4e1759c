package dev.rung.scoring.stream.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/// How far the stores of a task were restored, which Kafka Streams 4.1.2 leaves in a file while the task goes
/// on (KAFKA-20685, mended in later ones).
///
/// RocksDB may write a store to disk amid a transaction. An instance that is killed before it commits would
/// find the file, take such a store for one of committed records only, and count the same records once more.
public final class StaleCheckpoint {

    private static final String FILE = ".checkpoint";

    private StaleCheckpoint() {}

    /// Without it the stores of a killed instance are thrown away and restored whole. One that ends in order
    /// leaves a checkpoint of its end.
    public static void delete(ProcessorContext<?, ?> context) {
        try {
            Files.deleteIfExists(context.stateDir().toPath().resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
