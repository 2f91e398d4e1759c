package dev.rung.testing.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The machine that the figures were measured on: they mean nothing without it.
public final class MeasuredMachine {

    private MeasuredMachine() {}

    public static Section section() throws IOException {
        var runtime = ManagementFactory.getRuntimeMXBean();
        var system = ManagementFactory.getOperatingSystemMXBean();
        return new Section(
                "machine",
                "Machine",
                List.of(
                        Figure.of("cores", Runtime.getRuntime().availableProcessors(), ""),
                        Figure.of("memory", memory() >> 20, "MB"),
                        Figure.of("processor", processor()),
                        Figure.of("system", system.getName() + " " + system.getVersion()),
                        Figure.of("JVM", runtime.getVmName() + " " + runtime.getVmVersion()),
                        Figure.of("load when it began", system.getSystemLoadAverage(), "")),
                List.of());
    }

    private static long memory() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
    }

    private static String processor() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
