package dev.rung.system.scoring;

import dev.rung.system.PackagedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The packaged scoring-service, with a state folder that outlives it.
final class ScoringProcess implements AutoCloseable {

    private final Path state;
    private final PackagedService service;

    ScoringProcess() throws IOException {
        state = Files.createTempDirectory(PackagedService.TARGET, "scoring-state");
        service = new PackagedService(
                "scoring-service",
                List.of(
                        // shorter than in operation; the broker allows no less: a successor waits as long for the
                        // killed
                        // one's partitions
                        "-Dkafka-streams.consumer.session.timeout.ms=6000",
                        "-Dkafka-streams.consumer.heartbeat.interval.ms=1500"),
                Map.of("QUARKUS_OIDC_TENANT_ENABLED", "false", "RUNG_STREAMS_STATE_DIR", state.toString()));
    }

    void start() throws IOException {
        service.start();
    }

    boolean isRunning() {
        return service.isRunning();
    }

    void kill() {
        service.kill();
    }

    /// Everything that lay on this machine's disk; what is left are Kafka's changelogs.
    void loseState() throws IOException {
        try (var files = Files.walk(state)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        kill();
        if (Files.exists(state)) {
            loseState();
        }
    }
}
