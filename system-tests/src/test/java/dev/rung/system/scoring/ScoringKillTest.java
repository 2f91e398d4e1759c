package dev.rung.system.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.PolicyEvent;
import dev.rung.system.Kills;
import dev.rung.testing.Events;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// scoring-service is killed amid a backlog, again and again, and every other time its disk is lost with it. In the
/// end the figures are those of the log, and each decision is told once.
///
/// The recount knows what a customer comes to today, and not what was held when. Where a record is older than the
/// window, it can only bound a tier from below: ADR 14 dates a tier by the window of the moment that crossed its
/// threshold and holds it to the end of its cycle, though the value of today no longer earns it. For everybody else no
/// window left anything behind, the value of today is the highest that counts, and the tier must be the recount's.
/// That the path itself does not depend on order or restarts is a law of the stream (`TierPathLawsTest`).
///
/// [Kills] says how often; each takes about ten seconds on two cores.
class ScoringKillTest {

    /// The records before the stream when it is started: more than it takes in before it is killed.
    private static final int BACKLOG = 10_000;

    /// So much more than the last time is taken in before it is killed again.
    private static final long LONGER = 100;

    private final LocalDate today = LocalDate.now(BehaviourRecount.STORE);

    @Test
    void whateverIsKilledTheFeaturesAreThoseOfTheLogAndEachDecisionIsToldOnce() throws Exception {
        Events.send(Topic.POLICIES, "v2", everyFeature());
        try (var topic = new BehaviourTopic();
                var service = new ScoringProcess()) {
            var behaviour = new MadeUpBehaviour(today);
            for (int kill = 1; kill <= Kills.OF_EACH_SERVICE; kill++) {
                fill(topic, behaviour);
                long takenIn = topic.takenIn() + LONGER * kill;
                service.start();
                await(topic, service, takenIn);
                service.kill();
                assertThat(topic.behind())
                        .as("still to be taken in at kill %d", kill)
                        .isPositive();
                if (kill % 2 == 0) {
                    service.loseState();
                }
            }
            service.start();
            awaitAll(topic, service);

            theFeaturesAreThoseOfTheLog();
            theTableSaysWhatTheTopicSays();
            eachDecisionIsToldOnce();
            noDecisionContradictsAnother();
        }
    }

    private static void fill(BehaviourTopic topic, MadeUpBehaviour behaviour) throws Exception {
        for (long missing = BACKLOG - topic.behind(); missing > 0; missing--) {
            topic.add(behaviour.next());
        }
        topic.flush();
    }

    private static void await(BehaviourTopic topic, ScoringProcess service, long takenIn) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    assertThat(service.isRunning()).as("scoring-service runs").isTrue();
                    return topic.takenIn() >= takenIn;
                });
    }

    /// The stream has committed the end of the log, and the tables reach as far.
    private static void awaitAll(BehaviourTopic topic, ScoringProcess service) throws Exception {
        await(topic, service, topic.takenIn() + topic.behind());
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(ScoringOutput.readable()).isEqualTo(topic.ends()));
    }

    private void theFeaturesAreThoseOfTheLog() {
        var log = ScoringOutput.on(Topic.BEHAVIOUR);
        var assessments = ScoringOutput.assessments();

        assertThat(assessments.keySet()).isEqualTo(log.keySet());
        var windowStart = today.minusDays(364);
        log.forEach((customer, records) -> {
            var told = ExpectedFigures.of(requireNonNull(assessments.get(customer)));
            var counted = BehaviourRecount.of(records, windowStart);
            assertThat(told.withTier(counted.tier()))
                    .as("customer %s", customer)
                    .isEqualTo(counted);
            if (records.stream().anyMatch(record -> BehaviourRecount.on(record).isBefore(windowStart))) {
                // what was earned with what is too old by now is held to the end of its cycle
                assertThat(BehaviourRecount.rank(told.tier()))
                        .as("tier of %s", customer)
                        .isGreaterThanOrEqualTo(BehaviourRecount.rank(counted.tier()));
            } else {
                assertThat(told.tier()).as("tier of %s", customer).isEqualTo(counted.tier());
            }
        });
    }

    /// A round of time may tell more while this reads, so the two are compared until they meet.
    private static void theTableSaysWhatTheTopicSays() {
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            var assessments = ScoringOutput.assessments();
            assertThat(ScoringOutput.standings()).isEqualTo(assessments);
            assertThat(ScoringOutput.columns()).isEqualTo(columns(assessments));
            assertThat(ScoringOutput.unlike()).isEmpty();
        });
    }

    private static Map<String, List<String>> columns(Map<String, JsonNode> assessments) {
        return assessments.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, assessed -> {
            var figures = ExpectedFigures.of(assessed.getValue());
            return List.of(
                    figures.tier(),
                    Long.toString(figures.growthValue()),
                    Long.toString(figures.orders()),
                    figures.spend().toPlainString());
        }));
    }

    private static void eachDecisionIsToldOnce() {
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            var told = ScoringOutput.on(Topic.TIER_EVENTS).values().stream()
                    .flatMap(List::stream)
                    .map(event -> event.path("eventId").asText())
                    .toList();
            assertThat(told).doesNotHaveDuplicates();
            assertThat(ScoringOutput.decisions()).containsExactlyInAnyOrderElementsOf(told);
        });
    }

    /// One after the other they lead from the lowest tier to the present one, and
    /// somebody has climbed and fallen.
    private static void noDecisionContradictsAnother() {
        var present = ScoringOutput.assessments();
        var kinds = new TreeSet<String>();
        ScoringOutput.on(Topic.TIER_EVENTS).forEach((customer, decisions) -> {
            var tier = "regular";
            for (var decision : decisions) {
                var kind = decision.path("type").asText();
                kinds.add(kind);
                // what is dated anew is no step
                if (decision.has("before") && !kind.equals("tier-redated.v1")) {
                    assertThat(decision.at("/before/code").asText())
                            .as("what %s held before", customer)
                            .isEqualTo(tier);
                    tier = decision.at("/tier/code").asText();
                }
            }
            assertThat(ExpectedFigures.of(requireNonNull(present.get(customer))).tier())
                    .isEqualTo(tier);
        });
        assertThat(kinds).contains("tier-reached.v1", "tier-lost.v1");
    }

    /// A policy that shows every feature there is, each as one component.
    private static PolicyEvent everyFeature() throws IOException {
        try (var policy = requireNonNull(ScoringKillTest.class.getResourceAsStream("/scoring/every-feature.json"))) {
            var longAgo = Instant.parse("2026-01-01T00:00:00Z");
            return new PolicyEvent.Published(
                    UUID.fromString("0b9e8f3a-5c1d-4b7a-8e2f-00000000c111"),
                    2,
                    longAgo,
                    longAgo,
                    new String(policy.readAllBytes(), UTF_8));
        }
    }
}
