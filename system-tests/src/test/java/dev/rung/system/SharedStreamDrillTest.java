package dev.rung.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testing.stream.StreamMembers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/// Four instances of scoring share twelve partitions while customers buy. One is killed for good and others take over
/// what it had; it comes back; another is killed and back at once. Nothing is lost, nothing assessed twice.
///
/// Names and session are those of the chart, so that a killed instance's partitions stand still for 45 s.
@EnabledIfEnvironmentVariable(named = "RUNG_DRILLS", matches = "true", disabledReason = "minutes: ./rung test --drills")
class SharedStreamDrillTest {

    private static final int PARTITIONS = 12;
    private static final int INSTANCES = 4;
    private static final String PREFIX = "shared-";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// Of the one that the launcher keeps.
    private static final String FIRST = "scoring-0";

    private static final Map<String, String> SETTINGS = Map.of(
            "RUNG_TOPICS_PARTITIONS",
            Integer.toString(PARTITIONS),
            "RUNG_STREAMS_MEMBER",
            FIRST,
            "RUNG_STREAMS_SESSION_TIMEOUT",
            "45000");

    @TempDir
    private Path folder;

    @Test
    void whoeverIsKilledEachEventIsAssessedOnce() throws Exception {
        try (var suite = new Suite(folder, Suite.DRILL_PORTS, LauncherCommand.HOME, SETTINGS)) {
            suite.up();
            try (var second = another(suite, 1);
                    var third = another(suite, 2);
                    var last = another(suite, 3)) {
                second.start(LauncherCommand.HOME);
                third.start(LauncherCommand.HOME);
                last.start(LauncherCommand.HOME);
                killUnderLoad(suite, last);
            }
        }
    }

    private static void killUnderLoad(Suite suite, ServiceInstance last) throws Exception {
        var shop = new Storefront(suite);
        var load = new BuyingCustomers(shop, PREFIX, 200);
        try (load;
                var members = new StreamMembers(suite.address("kafka"), PARTITIONS)) {
            var lost = sharedEvenly(members).getOrDefault("scoring-3", Set.of());
            members.awaitProgress(members.takenIn(), lost, PATIENCE);

            last.kill();
            members.awaitProgress(members.takenIn(), lost, PATIENCE);
            assertThat(members.awaitShared(INSTANCES - 1, PATIENCE)).doesNotContainKey("scoring-3");

            last.start(LauncherCommand.HOME);
            var own = sharedEvenly(members).getOrDefault(FIRST, Set.of());

            suite.kill("scoring-service");
            members.awaitProgress(members.takenIn(), own, PATIENCE);
            assertThat(sharedEvenly(members).get(FIRST)).isEqualTo(own);
        }
        DrillChecks.everyOrderIsCountedOnce(suite, load, PREFIX);
        DrillChecks.theProofsHold(shop, 200);
    }

    private static Map<String, Set<Integer>> sharedEvenly(StreamMembers members) throws Exception {
        var shares = members.awaitShared(INSTANCES, PATIENCE);
        System.out.println("drill: " + shares);
        assertThat(shares.values()).allSatisfy(own -> assertThat(own).hasSize(PARTITIONS / INSTANCES));
        return shares;
    }

    private static ServiceInstance another(Suite suite, int number) throws IOException {
        return new ServiceInstance(suite, "scoring-service", "scoring-" + number);
    }
}
