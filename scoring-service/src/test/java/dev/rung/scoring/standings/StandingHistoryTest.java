package dev.rung.scoring.standings;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.AssessmentEvent.Rfm;
import dev.rung.contracts.scoring.AssessmentEvent.Standing;
import dev.rung.contracts.scoring.Grounds;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.Decision;
import dev.rung.contracts.scoring.TierEvent.TierSpan;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Customers and staff read a customer's history. Decisions are sent past the stream.
@QuarkusTest
@WithTestResource(Servers.class)
class StandingHistoryTest {

    private static final TierRef GOLD = new TierRef("gold", 3, Map.of("zh-CN", "金牌", "en", "Gold"));
    private static final TierRef SILVER = new TierRef("silver", 2, Map.of("zh-CN", "银牌", "en", "Silver"));
    private static final TierRef BRONZE = new TierRef("bronze", 1, Map.of("zh-CN", "铜牌", "en", "Bronze"));
    private static final TierRef REGULAR = new TierRef("regular", 0, Map.of("zh-CN", "普通", "en", "Regular"));
    private static final Instant NOON = Instant.parse("2026-07-01T04:00:00Z");

    private final UUID customer = UUID.randomUUID();
    private final String externalId = "C-" + customer;

    @Test
    void howLikelyCustomersAreToLeaveAndWhatWasDatedAnewIsReadByStaffOnly() {
        decided(new TierEvent.ChurnWarned(decision(NOON), "high", List.of("silence")));
        decided(new TierEvent.Dormant(decision(NOON.plusSeconds(1)), 96));
        decided(new TierEvent.Woken(decision(NOON.plusSeconds(2)), 117));
        decided(new TierEvent.AtRisk(decision(NOON.plusSeconds(3)), GOLD, keep()));
        decided(new TierEvent.Redated(decision(NOON.plusSeconds(4)), GOLD, null));

        awaitKinds(ofAnybody(Tokens.of("agent")), "redated", "at-risk", "woken", "dormant", "churn-warned");
        assertThat(kinds(ofAnybody(Tokens.customer(externalId)))).containsExactly("at-risk");
        assertThat(kinds(own())).containsExactly("at-risk");
    }

    @Test
    void ofOneMomentTheDecisionMadeLastIsTheNewest() {
        var made = Stream.of(3L, 1L, 2L).map(this::decisionOfRevision).toList();
        made.forEach(decision -> decided(new TierEvent.AtRisk(decision, GOLD, keep())));

        await().atMost(ofSeconds(60))
                .untilAsserted(() -> assertThat(read("items.decisionId", ofAnybody(Tokens.of("agent"))))
                        .containsExactly(id(made.get(0)), id(made.get(2)), id(made.get(1))));
    }

    /// One order told late dated bronze anew and raised to silver.
    @Test
    void theHistoryOfAPastMomentIsThatOfWhatIsKnownNow() {
        var bronze = new TierSpan("bronze", 1, NOON);
        var earlier = new TierSpan("bronze", 1, NOON.minusSeconds(60));
        var silver = new TierSpan("silver", 2, NOON.plusSeconds(60));
        decided(new TierEvent.Reached(along(1, bronze, bronze), BRONZE, REGULAR, 1_500, "behaviour"));
        decided(new TierEvent.Reached(along(2, silver, earlier, silver), SILVER, BRONZE, 3_000, "behaviour"));
        decided(new TierEvent.Redated(along(2, earlier, earlier, silver), BRONZE, REGULAR));

        var agent = Tokens.of("agent");
        awaitKinds(ofAnybody(agent), "reached", "redated", "reached");
        assertThat(read("items.occurredAt", ofAnybody(agent)))
                .containsExactly(
                        silver.since().toString(),
                        earlier.since().toString(),
                        earlier.since().toString());
        var path = "customers/" + externalId + "/standing/history?asOf=";
        assertThat(read("items.tier.code", new Door(path + NOON.minusSeconds(30), agent)))
                .containsExactly("bronze", "bronze");
        assertThat(kinds(new Door(path + NOON.minusSeconds(90), agent))).isEmpty();
        // she sees each tier with its true date, and nothing of the correction itself
        assertThat(kinds(own())).containsExactly("reached", "reached");
        assertThat(read("items.tier.code", own())).containsExactly("silver", "bronze");
        assertThat(read("items.occurredAt", own()))
                .containsExactly(silver.since().toString(), earlier.since().toString());
    }

    /// An order told after silver was lost says that gold was held by then.
    @Test
    void aDecisionThatWasOvertakenSaysByWhichAndWhy() {
        var gold = new TierSpan("gold", 3, NOON.plusSeconds(30));
        var lost = along(2, new TierSpan("bronze", 1, NOON.plusSeconds(60)), new TierSpan("bronze", 1, NOON));
        var late = along(3, gold, gold).on(grounds(3));
        decided(new TierEvent.Lost(lost, BRONZE, SILVER, 1_500, "refund"));
        decided(new TierEvent.Reached(late, GOLD, BRONZE, 8_200, "behaviour"));

        awaitKinds(own(), "lost", "reached");
        for (var door : List.of(own(), ofAnybody(Tokens.of("agent")))) {
            assertThat(read("items.findAll { it.overtaken != null }.kind", door))
                    .containsExactly("lost");
            assertThat(read("items.overtaken.decisionId", door)).containsExactly(id(late));
            assertThat(read("items.overtaken.cause", door)).containsExactly("late-event");
            assertThat(read("items.overtaken.tier.code", door)).containsExactly("gold");
            assertThat(read("items.overtaken.since", door))
                    .containsExactly(gold.since().toString());
            assertThat(read("items.overtaken.toldOn", door)).containsExactly("2026-07-01");
        }
    }

    @Test
    void theGrowthValueIsThatOfTheDayFromWhichTheDecisionCounts() {
        var told = decision(NOON).on(grounds(1));
        var toldLate = decision(NOON.minus(Duration.ofDays(300))).on(grounds(1));
        decided(new TierEvent.Reached(told, SILVER, BRONZE, 4_020, "behaviour"));
        decided(new TierEvent.Reached(toldLate, BRONZE, REGULAR, 4_020, "behaviour"));

        awaitKinds(own(), "reached", "reached");
        assertThat(read("items.growthValue", own())).containsExactly(4_020, null);
    }

    private Decision along(long revision, TierSpan counts, TierSpan... path) {
        return new Decision(
                UUID.randomUUID(), customer, externalId, counts.since(), 1, null, List.of(path), revision, null);
    }

    private static String id(Decision decision) {
        return decision.eventId().toString();
    }

    /// Ids that run against the revisions.
    private Decision decisionOfRevision(long revision) {
        return new Decision(
                new UUID(customer.getMostSignificantBits(), 10 - revision),
                customer,
                externalId,
                NOON,
                1,
                grounds(revision),
                null,
                revision,
                null);
    }

    private static Grounds grounds(long revision) {
        var rfm = new Rfm(0L, 1, BigDecimal.ONE, 5, 1, 1, "general-development");
        var standing = new Standing(GOLD, NOON, null, "AT_RISK");
        return new Grounds(standing, 1, List.of(), rfm, null, keep(), LocalDate.of(2026, 7, 1), true, revision);
    }

    private void decided(TierEvent event) {
        Events.send(Topic.TIER_EVENTS, customer.toString(), event);
    }

    private Decision decision(Instant at) {
        return new Decision(UUID.randomUUID(), customer, externalId, at, 1, null, null, 1, null);
    }

    private static Keep keep() {
        return new Keep(LocalDate.of(2026, 8, 1), List.of());
    }

    private void awaitKinds(Door door, String... kinds) {
        await().atMost(ofSeconds(60))
                .untilAsserted(() -> assertThat(kinds(door)).containsExactly(kinds));
    }

    private static List<String> kinds(Door door) {
        return read("items.kind", door);
    }

    private static <T> List<T> read(String what, Door door) {
        return given().auth()
                .oauth2(door.token())
                .get("/api/v1/" + door.path())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList(what);
    }

    private Door ofAnybody(String token) {
        return new Door("customers/" + externalId + "/standing/history", token);
    }

    private Door own() {
        return new Door("me/standing/history", Tokens.customer(externalId));
    }

    private record Door(String path, String token) {}
}
