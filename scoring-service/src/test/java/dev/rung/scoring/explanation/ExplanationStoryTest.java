package dev.rung.scoring.explanation;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.contracts.Money;
import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.contracts.feedback.OverrideEvent;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.scoring.Tables;
import dev.rung.scoring.explanation.finding.Tiers;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// From behaviour to what is said of it long after, on a real Kafka and a real PostgreSQL.
@QuarkusTest
@WithTestResource(Servers.class)
class ExplanationStoryTest {

    private static final Instant NOW = Instant.now().truncatedTo(MILLIS);

    private final UUID customer = UUID.randomUUID();
    private final String externalId = event(customer, "any", Instant.EPOCH).externalId();

    @Test
    void aDecisionIsExplainedByTheSumItWasMadeFrom() {
        send(order("1", "1234.50", NOW.minus(3, DAYS)));
        awaitDecided("reached");
        send(order("2", "100", NOW.minus(1, DAYS)));
        awaitStanding(1374);

        var explained = explained(Map.of("asOf", NOW.minus(2, DAYS).toString()));

        assertThat(explained.getBoolean("known")).isTrue();
        assertThat(explained.getString("customerId")).isEqualTo(customer.toString());
        assertThat(explained.getString("externalId")).isEqualTo(externalId);
        assertThat(explained.getString("policy")).isEqualTo("then");
        assertThat(explained.getInt("policyVersion")).isEqualTo(1);
        assertThat(explained.getString("decision.kind")).isEqualTo("reached");
        assertThat(explained.getString("decision.why")).isNull();
        assertThat(explained.getString("tier.code")).isEqualTo("bronze");
        assertThat(explained.getString("tier.name")).isEqualTo("Bronze");
        assertThat(explained.getLong("growthValue")).isEqualTo(1254).isEqualTo(points(explained));
        assertThat(explained.getString("rfm.spend.amount")).isEqualTo("1234.50");
        // it was told late: the figures are of the day it was told on
        assertThat(explained.getString("figuresOn"))
                .isEqualTo(LocalDate.now(SHANGHAI).toString());
        assertThat(explained.getLong("rfm.recencyDays")).isEqualTo(3);
        assertThat(explained.getString("next.tier.code")).isEqualTo("silver");
        assertThat(explained.getLong("next.needed[0].missing")).isEqualTo(1746);
        assertThat(explained.getLong("keep.needed[0].threshold")).isEqualTo(800);
        assertThat(explained.getList("sentences", String.class))
                .anyMatch(sentence -> sentence.contains("you moved up from Regular to Bronze."))
                .anyMatch(sentence -> sentence.contains("your growth value was 1,254."))
                .contains("To reach Silver, you had to gain 1,746 more growth value.");
    }

    /// The member's page shows both side by side.
    @Test
    void whatHoldsNowIsExplainedByTheStandingOfNow() {
        send(order("1", "1234.50", NOW.minus(3, DAYS)));
        awaitDecided("reached");
        send(order("2", "100", NOW.minus(1, DAYS)));
        awaitStanding(1374);

        var standing =
                get("me/standing", Tokens.customer(externalId), "en", Map.of()).jsonPath();
        var explained = get("me/standing/explanation", Tokens.customer(externalId), "en", Map.of())
                .jsonPath();

        for (var field : List.of("growthValue", "rfm", "tier", "next", "keep", "components")) {
            assertThat(explained.<Object>get(field)).as(field).isEqualTo(standing.<Object>get(field));
        }
        assertThat(explained.getString("decision.kind")).isEqualTo("reached");
        assertThat(explained.getList("sentences", String.class))
                .containsAll(standing.getList("sentences", String.class));
    }

    @Test
    void customerAndAgentReadTheSame() {
        send(order("1", "3500", NOW.minus(1, DAYS)));
        awaitDecided("reached");
        var asOf = Map.of("asOf", Instant.now().toString());

        var agents = get("customers/" + externalId + "/standing/explanation", Tokens.of("agent"), "zh-CN", asOf);
        var own = get("me/standing/explanation", Tokens.customer(externalId), "zh-CN", asOf);

        assertThat(own.asString()).isEqualTo(agents.asString());
        assertThat(own.jsonPath().getList("sentences", String.class)).anyMatch(it -> it.contains("升为银牌会员"));
    }

    @Test
    void theExplanationNamesTheDecisionOfTheHistoryAndTheHistoryKeepsItsShape() {
        send(order("1", "1500", NOW.minus(1, DAYS)));
        awaitDecided("reached");

        var history = get("customers/" + externalId + "/standing/history", Tokens.of("agent"), "en", Map.of());

        assertThat(history.jsonPath().getString("items[0].decisionId"))
                .isEqualTo(explained(Map.of()).getString("decision.decisionId"));
        assertThat(explained(Map.of()).getMap("decision"))
                .isEqualTo(history.jsonPath().getMap("items[0]"))
                .containsKeys("tier", "before", "growthValue", "until", "policyVersion");
        assertThat(history.asString()).doesNotContain("grounds", "\"state\"");
    }

    @Test
    void aRefundThatUndoesAClimbIsExplainedAsOfBeforeAndAfter() {
        var climbed = NOW.minus(5, DAYS);
        var undone = NOW.minus(2, DAYS);
        send(order("1", "9000", climbed));
        awaitDecided("reached");
        send(new OrderRefunded(event(customer, "refund", undone), customer + "/R", customer + "/1", money("8500")));
        awaitDecided("lost");

        var before = explained(Map.of("asOf", undone.minusSeconds(1).toString()));
        var after = explained(Map.of("asOf", undone.toString()));
        var longBefore = explained(Map.of("asOf", climbed.minusSeconds(1).toString()));

        assertThat(before.getString("tier.code")).isEqualTo("gold");
        assertThat(before.getLong("growthValue")).isEqualTo(9020).isEqualTo(points(before));
        assertThat(after.getString("decision.why")).isEqualTo("refund");
        assertThat(after.getString("tier.code")).isEqualTo("regular");
        assertThat(after.getLong("growthValue")).isEqualTo(520).isEqualTo(points(after));
        assertThat(after.getList("sentences", String.class).getFirst())
                .endsWith("from Gold to Regular, because a purchase that had counted for it was refunded.");
        assertThat(longBefore.getBoolean("known")).isFalse();
        assertThat(longBefore.getString("decision")).isNull();
        assertThat(longBefore.getString("tier.code")).isEqualTo("regular");
        assertThat(longBefore.getString("growthValue")).isNull();
    }

    @Test
    void whatWasDecidedLaterCountsEvenIfItComesOfSomethingEarlier() {
        send(order("1", "9000", NOW.minus(2, DAYS)));
        awaitDecided("reached");
        send(new OrderRefunded(
                event(customer, "late", NOW.minus(4, DAYS)), customer + "/R", customer + "/1", money("8500")));
        awaitDecided("lost");

        assertThat(explained(Map.of()).getString("tier.code")).isEqualTo("regular");
        assertThat(explained(Map.of("asOf", NOW.minus(3, DAYS).toString())).getString("tier.code"))
                .isEqualTo("regular");
    }

    @Test
    void whatAPersonGrantedIsNotCalledEarned() {
        send(order("1", "1500", NOW.minus(1, DAYS)));
        awaitDecided("reached");
        var granted = new OverrideEvent.Granted(
                UUID.randomUUID(),
                customer,
                externalId,
                NOW,
                "gold",
                LocalDate.now().plusDays(30));
        Events.send(Topic.OVERRIDES, customer.toString(), granted);
        await().atMost(ofSeconds(60)).untilAsserted(() -> {
            assertThat(explained(Map.of()).getString("tier.code")).isEqualTo("gold");
            assertThat(Tables.isWhole(externalId)).isTrue();
        });

        var explained = explained(Map.of());

        assertThat(explained.getString("decision.why")).isEqualTo("override");
        assertThat(explained.getLong("growthValue")).isEqualTo(1520).isEqualTo(points(explained));
        assertThat(explained.getList("sentences", String.class).getFirst())
                .startsWith("We granted you Gold membership on ");
    }

    @Test
    void whoNeverClimbedIsToldThatNothingWasDecided() {
        send(order("1", "40", NOW.minus(1, DAYS)));
        awaitStanding(60);

        var explained = explained(Map.of());

        assertThat(explained.getBoolean("known")).isTrue();
        assertThat(explained.getString("decision")).isNull();
        assertThat(explained.getString("tier.code")).isEqualTo("regular");
        assertThat(explained.getLong("growthValue")).isEqualTo(60).isEqualTo(points(explained));
        assertThat(explained.getList("sentences", String.class).getFirst())
                .startsWith("No decision had been made about your tier");
        assertThat(explained.getList("sentences", String.class).getLast())
                .isEqualTo("To reach Bronze, gain 940 more growth value.");
    }

    @Test
    void aDecisionWithoutGroundsSaysWhatItKnowsAndNoMore() {
        send(order("1", "40", NOW.minus(9, DAYS)));
        awaitStanding(60);
        var old = new TierEvent.Lost(
                new TierEvent.Decision(
                        UUID.randomUUID(), customer, externalId, NOW.minus(3, DAYS), 1, null, null, 1, null),
                Tiers.SILVER,
                Tiers.GOLD,
                2900,
                "cycle-end");
        Events.send(Topic.TIER_EVENTS, customer.toString(), old);
        awaitDecided("lost");

        var asOf = NOW.minus(2, DAYS).toString();
        var then = explained(Map.of("asOf", asOf));
        var now = explained(Map.of("asOf", asOf, "policy", "now"));

        assertThat(List.of(then.getBoolean("known"), now.getBoolean("known"))).containsOnly(false);
        assertThat(then.getString("tier.code")).isEqualTo("silver");
        assertThat(then.getLong("growthValue")).isEqualTo(2900);
        assertThat(then.getString("components")).isNull();
        assertThat(now.getString("tier")).isNull();
        assertThat(now.getList("sentences", String.class)).contains("So the current rules cannot be applied to it.");
    }

    private void send(Behaviour behaviour) {
        Events.send(
                Topic.BEHAVIOUR,
                Objects.requireNonNull(behaviour.event()).customerId().toString(),
                behaviour);
    }

    private Behaviour order(String name, String amount, Instant at) {
        return paid(event(customer, "order " + name, at), customer + "/" + name, amount);
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }

    private void awaitDecided(String kind) {
        await().atMost(ofSeconds(60)).untilAsserted(() -> {
            var answer = get("customers/" + externalId + "/standing/explanation", Tokens.of("agent"), "en", Map.of());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.jsonPath().getString("decision.kind")).isEqualTo(kind);
            assertThat(Tables.isWhole(externalId)).isTrue();
        });
    }

    private void awaitStanding(long growthValue) {
        await().atMost(ofSeconds(60)).untilAsserted(() -> {
            var answer = get("customers/" + externalId + "/standing", Tokens.of("agent"), "en", Map.of());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.jsonPath().getLong("growthValue")).isEqualTo(growthValue);
            assertThat(Tables.isWhole(externalId)).isTrue();
        });
    }

    private JsonPath explained(Map<String, String> query) {
        var answer = get("customers/" + externalId + "/standing/explanation", Tokens.of("agent"), "en", query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static long points(JsonPath explained) {
        return explained.getList("components.points", Long.class).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Response get(String path, String token, String language, Map<String, String> query) {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", language)
                .queryParams(query)
                .get("/api/v1/" + path);
    }
}
