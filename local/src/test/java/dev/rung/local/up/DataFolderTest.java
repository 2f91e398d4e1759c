package dev.rung.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path root = Path.of(".");

    @Test
    void onlyOneLauncherHasIt() throws IOException {
        try (var first = DataFolder.lock(root)) {
            assertThat(first.logs()).isDirectory();
            // the same JVM hears it in another way than a second process does
            assertThatThrownBy(() -> DataFolder.lock(root)).isInstanceOf(OverlappingFileLockException.class);
        }
        DataFolder.lock(root).close();
    }

    @Test
    void aServiceThatIsNotBuiltIsNamedWithTheCommandThatBuildsIt() throws IOException {
        try (var data = DataFolder.lock(root)) {
            var launches = new ServiceLaunch(root, data, Ports.of(0, Map.of()), Map.of());

            assertThatThrownBy(() -> launches.of(Endpoint.SCORING_SERVICE))
                    .hasMessageStartingWith("scoring-service is not built")
                    .hasMessageEndingWith("./rung build.");
        }
    }

    @Test
    void aServiceIsToldItsOwnRoleAndWhereTheOthersAre() throws IOException {
        var program = root.resolve("benefits-service/target/quarkus-app/quarkus-run.jar");
        java.nio.file.Files.createDirectories(program.getParent());
        java.nio.file.Files.createFile(program);
        try (var data = DataFolder.lock(root)) {
            var launch = new ServiceLaunch(root, data, Ports.of(100, Map.of()), Map.of()).of(Endpoint.BENEFITS_SERVICE);

            assertThat(launch.environment())
                    .containsEntry("RUNG_HTTP_PORT", "8183")
                    .containsEntry("RUNG_DATABASE_USER", "benefits")
                    .containsEntry("RUNG_DATABASE_PORT", "15532")
                    .containsEntry("RUNG_KAFKA", "localhost:19192")
                    .containsEntry("RUNG_SERVICES_SCORING", "http://localhost:8182")
                    .containsEntry("RUNG_OIDC_URL", "http://localhost:8280/realms/rung");
            assertThat(launch.command()).endsWith("-jar", program.toString());
        }
    }

    @Test
    void theAnnouncementIsWrittenWhenReadyAndWithEveryNewProcess() throws IOException {
        var readyFile = root.resolve("elsewhere/ready.json");
        try (var data = DataFolder.lock(root)) {
            var announcement = new Announcement(data, Ports.of(0, Map.of()), readyFile);
            announcement.processesAre(Map.of("kafka", 1L));
            assertThat(readyFile).doesNotExist();

            announcement.ready();
            announcement.processesAre(Map.of("kafka", 2L));

            var running = dev.rung.local.running.Running.in(root).orElseThrow();
            assertThat(running.pids()).isEqualTo(Map.of("kafka", 2L));
            assertThat(running.addresses())
                    .containsEntry("gateway", "http://localhost:8080")
                    .containsEntry("realm", "http://localhost:8180/realms/rung")
                    .containsEntry("postgres", "localhost:15432");
            assertThat(readyFile).hasSameTextualContentAs(root.resolve("running.json"));
            announcement.withdraw();
            assertThat(List.of(root.toFile().list())).doesNotContain("running.json");
        }
    }
}
