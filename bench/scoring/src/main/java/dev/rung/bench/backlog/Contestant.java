package dev.rung.bench.backlog;

import com.sun.management.OperatingSystemMXBean;
import dev.rung.bench.events.Shipped;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The child process that is measured: one contender and nothing else.
///
/// It says `started <epoch milliseconds> <CPU nanoseconds>` when it begins, waits for a line, and answers it with what
/// it has counted: `counted <customers> <sum>`. Its parent's end ends it too.
final class Contestant {

    private Contestant() {}

    /// @param arguments contender, Kafka's address, consumer group, folder for state
    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.WARNING);
        try (var taking = taking(Contender.valueOf(arguments[0]), arguments[1], arguments[2], Path.of(arguments[3]))) {
            taking.start(Contestant::sayStarted);
            if (System.in.read() >= 0) {
                System.out.println("counted " + taking.counted());
            }
        }
    }

    private static Taking taking(Contender contender, String kafka, String group, Path state) {
        return switch (contender) {
            case CONSUMER -> new TakingByConsumer(kafka, group);
            case STREAMS -> TakingByStreams.bare(StreamsSettings.of(kafka, group, state));
            case SCORING -> TakingByStreams.scoring(Shipped.policy(), StreamsSettings.of(kafka, group, state));
        };
    }

    private static void sayStarted() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println("started " + System.currentTimeMillis() + " " + system.getProcessCpuTime());
    }
}
