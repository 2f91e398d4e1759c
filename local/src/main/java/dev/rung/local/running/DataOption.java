package dev.rung.local.running;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Which data folder a command is about.
public final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:RUNG_DATA:-.rung}",
            description = "The data folder of the suite (also RUNG_DATA). Default: ${DEFAULT-VALUE}")
    private Path data = Path.of(".rung");

    public Path folder() {
        return data.toAbsolutePath().normalize();
    }
}
