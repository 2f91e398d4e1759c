package dev.rung.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/// The release before this one runs and customers buy. Service by service this version takes its place: an instance of
/// it begins beside the old one, both work for a while, then the old one is killed and replaced. Nothing is lost,
/// nothing doubled.
///
/// `RUNG_PREVIOUS` names a checkout of the release before, built by `./rung build`. The launcher starts what a folder
/// of links names; a link that is turned makes it start the other version the next time.
@EnabledIfEnvironmentVariable(
        named = "RUNG_PREVIOUS",
        matches = ".+",
        disabledReason = "needs a checkout of the release before, built: docs/upgrade.md")
class RollingUpgradeDrillTest {

    private static final String PREFIX = "upgrade-";

    /// Events of the new version meet readers of the old one, and the other way round.
    private static final List<String> SERVICES = List.of(
            "customer-service",
            "outreach-service",
            "scoring-service",
            "gateway",
            "benefits-service",
            "feedback-service");

    @TempDir
    private Path folder;

    @Test
    void thisVersionTakesThePlaceOfThePreviousOneUnderLoad() throws Exception {
        var home = folder.resolve("home");
        var previous = Path.of(System.getenv("RUNG_PREVIOUS")).toAbsolutePath();
        Files.createDirectories(home);
        try (var folders = Files.list(LauncherCommand.HOME)) {
            for (var one : folders.toList()) {
                var name = one.getFileName();
                Files.createSymbolicLink(
                        home.resolve(name), SERVICES.contains(name.toString()) ? previous.resolve(name) : one);
            }
        }
        try (var suite = new Suite(folder, Suite.DRILL_PORTS, home, Map.of("RUNG_STREAMS_MEMBER", "scoring-0"))) {
            suite.up();
            var shop = new Storefront(suite);
            var load = new BuyingCustomers(shop, PREFIX, 100);
            try (load) {
                goesOn(load);
                for (var service : SERVICES) {
                    replace(suite, service, home, load);
                }
            }
            DrillChecks.everyOrderIsCountedOnce(suite, load, PREFIX);
            DrillChecks.theProofsHold(shop, 100);
            assertThat(Books.rows(suite, "select count(*) from scoring.dead_letters"))
                    .isEqualTo(List.of("0"));
            assertThat(Books.rows(suite, "select count(*) from benefits.dead_letters"))
                    .isEqualTo(List.of("0"));
        }
    }

    private static void replace(Suite suite, String service, Path home, BuyingCustomers load) throws Exception {
        try (var beside = new ServiceInstance(suite, service, service + "-new").start(LauncherCommand.HOME)) {
            beside.awaitReady();
            goesOn(load);
            turn(home.resolve(service));
            suite.kill(service);
            ServiceInstance.awaitReady(suite.address(service + "-management"));
            goesOn(load);
        }
        System.out.println("drill: %s replaced, %d orders".formatted(service, load.orders()));
    }

    private static void turn(Path link) throws IOException {
        Files.delete(link);
        Files.createSymbolicLink(link, LauncherCommand.HOME.resolve(link.getFileName()));
    }

    private static void goesOn(BuyingCustomers load) {
        var before = load.orders();
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> load.orders() > before + 50);
    }
}
