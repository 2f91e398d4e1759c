package dev.rung.system;

import static java.lang.ProcessBuilder.Redirect.appendTo;
import static java.util.Objects.requireNonNull;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// `./rung` with arguments, without what the script builds before.
public final class LauncherCommand {

    public static final Path HOME = requireNonNull(Path.of("").toAbsolutePath().getParent());

    public static final File LOG = HOME.resolve("system-tests/target/suite.log").toFile();

    private LauncherCommand() {}

    public static ProcessBuilder of(String... arguments) {
        var command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                HOME.resolve("local/target/local.jar") + File.pathSeparator
                                        + HOME.resolve("local/target/lib") + "/*",
                                "dev.rung.local.Rung"),
                        List.of(arguments).stream())
                .toList();
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(appendTo(LOG));
    }
}
