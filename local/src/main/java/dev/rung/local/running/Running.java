package dev.rung.local.running;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/// A running suite. The file is replaced whole with every process that is started again, so a reader never sees half.
///
/// @param launcher the process id of the launcher: TERM stops everything
/// @param addresses by name: `gateway`, `realm`, `keycloak`, `kafka`, `postgres`, `mail` and each service
/// @param pids of the child processes by name
/// @param folders `data`, `logs`, `mail`
public record Running(
        long launcher, Map<String, String> addresses, Map<String, Long> pids, Map<String, String> folders) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public static Path fileIn(Path dataFolder) {
        return dataFolder.resolve("running.json");
    }

    /// @return nothing where there is no file, or its launcher is gone
    public static Optional<Running> in(Path dataFolder) throws IOException {
        var file = fileIn(dataFolder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var found = JSON.readValue(file.toFile(), Running.class);
        return ProcessHandle.of(found.launcher()).filter(ProcessHandle::isAlive).map(_ -> found);
    }

    public void write(Path file) throws IOException {
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var fresh = Files.createTempFile(folder, "running", ".json");
        JSON.writeValue(fresh.toFile(), this);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
