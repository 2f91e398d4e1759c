package dev.rung.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.local.process.StartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartedAloneTest {

    private static final Map<String, Integer> PORTS = Map.of("scoring-service", 4001, "postgres", 4002, "kafka", 4003);

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aServiceAloneIsStartedAsTheSuiteStartsIt() throws IOException {
        var program = folder.resolve("scoring-service/target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(program.getParent());
        Files.createFile(program);

        var service = StartedAlone.of("scoring-service", folder, folder.resolve("data"), PORTS);

        assertThat(service.address()).isEqualTo("http://localhost:4001");
        assertThat(service.launch().command()).endsWith("-jar", program.toString());
        assertThat(service.launch().environment())
                .containsEntry("RUNG_HTTP_PORT", "4001")
                .containsEntry("RUNG_DATABASE_PORT", "4002")
                .containsEntry("RUNG_KAFKA", "localhost:4003");
    }

    @Test
    void aServiceThatIsNotBuiltIsNotStarted() {
        assertThatThrownBy(() -> StartedAlone.of("scoring-service", folder, folder.resolve("data"), PORTS))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("./rung build");
    }
}
