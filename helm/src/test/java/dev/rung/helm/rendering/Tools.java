package dev.rung.helm.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// helm, kubectl and the schemas, where `helm/tools/install` put them.
public final class Tools {

    public static final Path HOME =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    private static final Path INSTALLED = Path.of(
            run(List.of(HOME.resolve("helm/tools/install").toString())).out().strip());

    /// @param error what it wrote to its standard error
    public record Outcome(int exit, String out, String error) {}

    private Tools() {}

    public static Outcome helm(String... arguments) {
        return run("helm/helm", arguments);
    }

    public static Outcome kubectl(String... arguments) {
        return run("kubectl/kubectl", arguments);
    }

    /// @param version such as `1.35`
    public static Path schemas(String version) {
        return INSTALLED.resolve("schemas/kubernetes_validate/kubernetes-json-schema/v" + version + ".0-local-strict");
    }

    private static Outcome run(String program, String... arguments) {
        var command = new ArrayList<>(
                List.of(INSTALLED.resolve("bin").resolve(program).toString()));
        command.addAll(Arrays.asList(arguments));
        return run(command);
    }

    private static Outcome run(List<String> command) {
        try {
            var error = File.createTempFile("helm", ".err");
            error.deleteOnExit();
            var process = new ProcessBuilder(command)
                    .directory(HOME.toFile())
                    .redirectError(error)
                    .start();
            process.getOutputStream().close();
            var out = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Outcome(process.waitFor(), out, Files.readString(error.toPath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
