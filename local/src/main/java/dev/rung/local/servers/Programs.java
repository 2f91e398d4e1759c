package dev.rung.local.servers;

import dev.rung.local.process.StartFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Runs a program that ends by itself, and takes its output as the reason where it fails.
final class Programs {

    private Programs() {}

    static void run(List<String> command, Map<String, String> environment, Path folder, Path log)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var program = builder.start();
        int code;
        try {
            code = program.waitFor();
        } finally {
            program.destroyForcibly();
        }
        if (code != 0) {
            throw new StartFailed(command.getFirst() + " failed with code " + code + "; see " + log);
        }
    }

    /// The JVM that runs this launcher runs the children too.
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
