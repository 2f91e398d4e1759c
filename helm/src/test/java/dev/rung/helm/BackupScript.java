package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.helm.rendering.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The script of a container as the pod runs it, for customer-service, in a folder whose programs come before the
/// system's.
///
/// @param cronJob without the release's name
record BackupScript(Path folder, Manifests manifests, String cronJob) {

    List<JsonNode> containers() {
        return manifests
                .one("CronJob", cronJob)
                .at("/spec/jobTemplate/spec/template/spec/containers")
                .valueStream()
                .toList();
    }

    /// @return the exit code
    int run(Map<String, String> variables) throws IOException, InterruptedException {
        var script = containers().getFirst().at("/args/0").asText();
        var shell = new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        shell.environment()
                .putAll(Map.of(
                        "PATH",
                        folder + ":" + System.getenv("PATH"),
                        "TMPDIR",
                        folder.toString(),
                        "BACKUP_FOLDER",
                        folder.toString(),
                        "BACKUP_PAUSE",
                        "0",
                        "SERVICE",
                        "customer"));
        shell.environment().putAll(variables);
        return shell.start().waitFor();
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    void program(String name, String does) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + does + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
