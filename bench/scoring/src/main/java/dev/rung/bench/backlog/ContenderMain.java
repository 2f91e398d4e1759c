package dev.rung.bench.backlog;

import com.sun.management.OperatingSystemMXBean;
import dev.rung.bench.events.ShippedProgram;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The child process that is measured: one contender and nothing else.
///
/// It says `started <epoch milliseconds> <CPU nanoseconds>` when it begins, waits for a line, and answers it with what
/// it has counted: `counted <customers> <sum>`. Its parent's end ends it too.
final class ContenderMain {

    private ContenderMain() {}

    /// @param arguments contender, Kafka's address, consumer group, folder for state
    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.WARNING);
        try (var reader = reader(Contender.valueOf(arguments[0]), arguments[1], arguments[2], Path.of(arguments[3]))) {
            reader.start(ContenderMain::sayStarted);
            if (System.in.read() >= 0) {
                System.out.println("counted " + reader.counted());
            }
        }
    }

    private static BacklogReader reader(Contender contender, String kafka, String group, Path state) {
        return switch (contender) {
            case CONSUMER -> new ConsumerReader(kafka, group);
            case STREAMS -> StreamsReader.bare(StreamsSettings.of(kafka, group, state));
            case SCORING -> StreamsReader.scoring(ShippedProgram.policy(), StreamsSettings.of(kafka, group, state));
        };
    }

    private static void sayStarted() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println("started " + System.currentTimeMillis() + " " + system.getProcessCpuTime());
    }
}
