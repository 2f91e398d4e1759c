package dev.rung.bench.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// The CPU time and memory of a process so far, as Linux counts it.
public final class ProcessUsage {

    private ProcessUsage() {}

    /// CPU time of all its threads, to the hundredth of a second.
    public static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /// The most memory it ever held (`VmHWM`), in bytes: heap, code, RocksDB, everything.
    public static long peakMemory(ProcessHandle process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
