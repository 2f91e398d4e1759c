package dev.rung.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.testing.stream.StreamMembers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/// Kafka stands still while customers buy: no connection breaks, nobody is answered. First for longer than
/// producers wait, again and again until a commit met it, and an instance of scoring ends amid what follows.
/// Then for so long that no service claims to know how far it is behind. Nobody lends a hand: in the end
/// nothing is lost or doubled.
///
/// `StoppedKafkaTest` of scoring has the worst moments for certain; here the whole suite meets them as they
/// come.
@EnabledIfEnvironmentVariable(named = "RUNG_DRILLS", matches = "true", disabledReason = "minutes: ./rung test --drills")
class StoppedKafkaDrillTest {

    private static final String PREFIX = "stopped-";
    private static final int TIMES = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// How long scoring's producers wait: a minute in operation.
    private static final Duration BLOCKED = Duration.ofSeconds(3);

    private static final Pattern UNDECIDED = Pattern.compile(
            "Timeout expired after %dms while awaiting (EndTxn|TxnOffset|AddOffset)".formatted(BLOCKED.toMillis()));

    private static final Map<String, String> SETTINGS = Map.of(
            "RUNG_STREAMS_MEMBER",
            "scoring-0",
            // commits take a good part of the time, so that one of them meets the stop
            "RUNG_JAVA_OPTS",
            "-Dkafka-streams.producer.max.block.ms=%d -Dkafka-streams.commit.interval.ms=20"
                    .formatted(BLOCKED.toMillis()));

    /// customer-service reads no topic, and so tells no lag.
    private static final List<String> READERS =
            List.of("scoring-service", "benefits-service", "outreach-service", "feedback-service");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void whereKafkaStandsStillNothingIsLostAndNobodyLendsAHand() throws Exception {
        try (var suite = new Suite(folder, Suite.DRILL_PORTS, LauncherCommand.HOME, SETTINGS)) {
            suite.up();
            try (var second = new ServiceInstance(suite, "scoring-service", "scoring-1").start(LauncherCommand.HOME)) {
                second.awaitReady();
                var shop = new Storefront(suite);
                var load = new BuyingCustomers(shop, PREFIX, 100);
                try (load) {
                    freezeUntilACommitMeetsIt(suite, second);
                    freezeUntilNobodyKnowsTheLag(suite);
                    goesOn(load);
                }
                DrillChecks.everyOrderIsCountedOnce(suite, load, PREFIX);
                DrillChecks.theProofsHold(shop, 100);
            }
        }
    }

    private static void freezeUntilACommitMeetsIt(Suite suite, ServiceInstance second) throws Exception {
        try (var members = new StreamMembers(suite.address("kafka"), 4)) {
            int times = 0;
            while (undecidedCommits(suite) == 0 && times++ < TIMES) {
                members.awaitShared(2, PATIENCE);
                freeze(suite);
                Thread.sleep(BLOCKED.multipliedBy(3));
                goOn(suite);
            }
            System.out.printf("drill: %d commits met one of %d stops%n", undecidedCommits(suite), times);
            assertThat(undecidedCommits(suite)).isPositive();
            second.close();
            second.start(LauncherCommand.HOME);
            members.awaitShared(2, PATIENCE);
        }
    }

    /// Producers say so in the instances' logs.
    private static long undecidedCommits(Suite suite) throws IOException {
        long found = 0;
        for (var instance : List.of("scoring-service", "scoring-1")) {
            try (var lines = Files.lines(suite.data().resolve("logs").resolve(instance + ".log"))) {
                found += lines.filter(line -> UNDECIDED.matcher(line).find()).count();
            }
        }
        return found;
    }

    private void freezeUntilNobodyKnowsTheLag(Suite suite) throws Exception {
        freeze(suite);
        try {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(() -> READERS.forEach(service -> {
                        var lags = gauges(suite, service, "rung_consumer_lag{");
                        assertThat(lags).as("lag as %s tells it", service).isNotEmpty();
                        assertThat(lags.values())
                                .as("lag as %s tells it: %s", service, lags)
                                .containsOnly(Double.NaN);
                    }));
            for (var service : READERS) {
                var ages = gauges(suite, service, "rung_consumer_lag_age_seconds{");
                System.out.println("drill: age of the lag in " + service + ": " + ages);
                // RungLagUnknown fires on this one
                assertThat(ages.values()).allMatch(age -> age > 60);
            }
        } finally {
            goOn(suite);
        }
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> READERS.forEach(service -> assertThat(
                                gauges(suite, service, "rung_consumer_lag{").values())
                        .as("lag as %s tells it", service)
                        .doesNotContain(Double.NaN)));
    }

    private Map<String, Double> gauges(Suite suite, String service, String name) {
        var request = HttpRequest.newBuilder(URI.create(suite.address(service + "-management") + "/q/metrics"))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            var gauges = new TreeMap<String, Double>();
            http.send(request, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(name))
                    .forEach(line -> {
                        int end = line.lastIndexOf(' ');
                        gauges.put(line.substring(name.length(), end), Double.parseDouble(line.substring(end + 1)));
                    });
            return gauges;
        } catch (IOException e) {
            throw new AssertionError(service + " does not say how it is", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void goesOn(BuyingCustomers load) {
        var before = load.orders();
        await().atMost(PATIENCE).until(() -> load.orders() > before + 50);
    }

    private static void freeze(Suite suite) throws IOException, InterruptedException {
        signal(suite, "STOP");
    }

    private static void goOn(Suite suite) throws IOException, InterruptedException {
        signal(suite, "CONT");
    }

    private static void signal(Suite suite, String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-s", name, Long.toString(suite.pid("kafka")))
                .start()
                .waitFor();
    }
}
