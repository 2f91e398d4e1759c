package dev.rung.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.platform.Database;
import dev.rung.testing.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two versions on one schema: platform's migrations and a service's are numbered apart, in one history.
@Tag("servers")
class MigrationOrderTest {

    private static final Database DATABASE = Database.RELAYING;

    private static final Path SETTINGS =
            Path.of("src", "main", "resources", "META-INF", "microprofile-config.properties");

    @TempDir
    private Path folder;

    @BeforeEach
    void forget() {
        DATABASE.execute("drop table if exists upgrade_history, upgrade_v1, upgrade_v2, upgrade_v100, upgrade_v101");
    }

    @Test
    void platformGrowsAfterTheServiceDid() throws IOException {
        version(1, 100).migrate();

        assertThat(version(1, 2, 100, 101).migrate().migrationsExecuted).isEqualTo(2);
    }

    @Test
    void anInstanceOfTheReleaseBeforeStartsOnTablesOfTheNextOne() throws IOException {
        version(1, 100).migrate();
        version(1, 2, 100, 101).migrate();

        assertThat(version(1, 100).validateWithResult().getAllErrorMessages()).isEmpty();
        assertThat(version(1, 100).migrate().migrationsExecuted).isZero();
    }

    @Test
    void anInstanceOfTheNextReleaseWaitsForItsTables() throws IOException {
        version(1, 100).migrate();

        assertThat(version(1, 2, 100).validateWithResult().getAllErrorMessages())
                .contains("not applied");
    }

    /// As the services are set up, with these migrations only.
    private Flyway version(int... numbers) throws IOException {
        var version = Files.createTempDirectory(folder, "version");
        for (int number : numbers) {
            Files.writeString(
                    version.resolve("V%d__made.sql".formatted(number)),
                    "create table upgrade_v%d (id int);".formatted(number));
        }
        var settings = new Properties();
        try (var file = Files.newBufferedReader(SETTINGS)) {
            settings.load(file);
        }
        return Flyway.configure()
                .dataSource(Servers.jdbcUrl(), DATABASE.role(), DATABASE.role())
                .locations("filesystem:" + version)
                .table("upgrade_history")
                // the schema has other tables
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .outOfOrder(isOn(settings, "out-of-order"))
                .ignoreMigrationPatterns(ignored(settings).toArray(String[]::new))
                .load();
    }

    private static List<String> ignored(Properties settings) {
        var patterns = new ArrayList<String>();
        if (isOn(settings, "ignore-missing-migrations")) {
            patterns.add("*:missing");
        }
        if (isOn(settings, "ignore-future-migrations")) {
            patterns.add("*:future");
        }
        return patterns;
    }

    private static boolean isOn(Properties settings, String name) {
        return Boolean.parseBoolean(settings.getProperty("quarkus.flyway." + name));
    }
}
