package dev.rung.feedback.decision;

import static dev.rung.feedback.OtherServices.awaitKnown;
import static dev.rung.feedback.OtherServices.decisionAbout;
import static dev.rung.feedback.OtherServices.decisionsOf;
import static dev.rung.feedback.OtherServices.goldAtRiskOf;
import static dev.rung.feedback.OtherServices.goldDatedAnewFor;
import static dev.rung.feedback.OtherServices.goldLostBy;
import static dev.rung.feedback.OtherServices.goldReachedBy;
import static dev.rung.feedback.OtherServices.registered;
import static dev.rung.feedback.OtherServices.send;
import static dev.rung.feedback.OtherServices.warningOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.feedback.Api;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(Servers.class)
class DecisionTest {

    @Test
    void aCustomerSeesWhatWasDecidedAboutThem() {
        var member = registered();
        var decision = decisionAbout(member);

        var seen = Api.asCustomer(member.externalId()).get("me/decisions").jsonPath();

        assertThat(seen.getList("items.decisionId"))
                .containsExactly(decision.decision().eventId().toString());
        assertThat(seen.getString("items[0].kind")).isEqualTo("reached");
        assertThat(seen.getString("items[0].tier.code")).isEqualTo("gold");
        assertThat(seen.getString("items[0].tier.name")).isEqualTo("金牌");
        assertThat(seen.getString("items[0].before.code")).isEqualTo("silver");
        assertThat(seen.getString("items[0].occurredAt")).isEqualTo("2026-03-02T09:30:00Z");
        assertThat(seen.getInt("items[0].growthValue")).isEqualTo(4200);
        assertThat(seen.getInt("items[0].policyVersion")).isEqualTo(7);
    }

    @Test
    void tiersAreCalledInTheCallersLanguage() {
        var member = registered();
        decisionAbout(member);

        var seen = Api.asCustomer(member.externalId())
                .header("Accept-Language", "en-GB")
                .get("me/decisions")
                .jsonPath();

        assertThat(seen.getString("items[0].tier.name")).isEqualTo("Gold");
    }

    @Test
    void aLostTierSaysFromWhereToWhereAndWhy() {
        var member = registered();
        send(goldLostBy(member));
        awaitKnown(member, decisionAbout(member));

        var seen = Api.asCustomer(member.externalId()).get("me/decisions").jsonPath();

        assertThat(seen.getList("items.kind")).containsExactly("lost", "reached");
        assertThat(seen.getString("items[0].tier.code")).isEqualTo("silver");
        assertThat(seen.getString("items[0].before.code")).isEqualTo("gold");
        assertThat(seen.getInt("items[0].growthValue")).isEqualTo(900);
        assertThat(seen.getInt("items[0].policyVersion")).isEqualTo(8);
        assertThat(seen.getString("items[0].why")).isEqualTo("cycle-end");
        assertThat(seen.getString("items[1].why")).isNull();
    }

    @Test
    void aDecisionThatWasOvertakenSaysByWhichAndWhy() {
        var member = registered();
        send(goldLostBy(member));
        var late = goldReachedBy(member, Instant.parse("2026-03-02T09:30:00Z"), 11);
        send(late);
        awaitKnown(member, late);

        var seen = Api.asCustomer(member.externalId()).get("me/decisions").jsonPath();

        assertThat(seen.getList("items.kind")).containsExactly("lost", "reached");
        assertThat(seen.getString("items[0].overtaken.decisionId"))
                .isEqualTo(late.decision().eventId().toString());
        assertThat(seen.getString("items[0].overtaken.cause")).isEqualTo("late-event");
        assertThat(seen.getString("items[0].overtaken.tier.code")).isEqualTo("gold");
        assertThat(seen.getString("items[0].overtaken.since")).isEqualTo("2026-03-02T09:30:00Z");
        assertThat(seen.getMap("items[1]")).doesNotContainKey("overtaken");
    }

    @Test
    void aTierAtRiskSaysUntilWhen() {
        var member = registered();
        send(goldAtRiskOf(member));
        awaitKnown(member, decisionAbout(member));

        var seen = Api.asCustomer(member.externalId()).get("me/decisions").jsonPath();

        assertThat(seen.getString("items[0].kind")).isEqualTo("at-risk");
        assertThat(seen.getString("items[0].tier.code")).isEqualTo("gold");
        assertThat(seen.getString("items[0].until")).isEqualTo("2027-03-01");
        assertThat(seen.getString("items[0].before")).isNull();
    }

    @Test
    void howLikelyTheyAreToLeaveIsNotTheirsToReadYetTheyMayAppealAgainstIt() {
        var member = registered();
        var warning = warningOf(member);
        send(warning);
        var fence = decisionAbout(member);
        awaitKnown(member, fence);
        var appeal = Map.of("decisionId", warning.decision().eventId().toString(), "text", "I only was on holiday");

        assertThat(decisionsOf(member))
                .containsExactly(fence.decision().eventId().toString());
        assertThat(Api.asCustomer(member.externalId())
                        .body(appeal)
                        .post("appeals")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aDecisionIsRememberedOnceHoweverOftenItIsDelivered() {
        var member = registered();
        var first = goldReachedBy(member);
        send(first);
        send(first);
        var fence = decisionAbout(member);

        assertThat(decisionsOf(member))
                .containsExactlyInAnyOrder(
                        fence.decision().eventId().toString(),
                        first.decision().eventId().toString());
    }

    /// Told late, told twice, told before what it dates: the two come by one topic, but
    /// what is replayed comes later.
    @ParameterizedTest
    @MethodSource("ordersOfArrival")
    void aTierThatIsDatedAnewIsTheSameDecisionWithItsTrueDate(List<Integer> order) {
        var member = registered();
        var reached = goldReachedBy(member, Instant.parse("2026-03-02T09:30:00Z"), 4);
        var redated = List.of(
                reached,
                goldDatedAnewFor(member, Instant.parse("2026-02-03T10:00:00Z"), 5),
                goldDatedAnewFor(member, Instant.parse("2026-01-20T11:00:00Z"), 6));
        order.forEach(place -> send(redated.get(place)));
        var fence = goldAtRiskOf(member);
        send(fence);
        awaitKnown(member, fence);

        var seen = Api.asCustomer(member.externalId()).get("me/decisions").jsonPath();
        assertThat(seen.getList("items.decisionId"))
                .containsExactly(
                        fence.decision().eventId().toString(),
                        reached.decision().eventId().toString());
        assertThat(seen.getList("items.kind")).containsExactly("at-risk", "reached");
        assertThat(seen.getList("items.occurredAt")).containsExactly("2027-01-30T16:00:00Z", "2026-01-20T11:00:00Z");
    }

    static Stream<List<Integer>> ordersOfArrival() {
        return Stream.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 2, 0, 2, 1, 0), List.of(0, 2, 1));
    }

    @Test
    void whatDatesATierAnewIsNoDecisionToAppealAgainst() {
        var member = registered();
        var redated = goldDatedAnewFor(member, Instant.parse("2026-02-03T10:00:00Z"), 5);
        send(redated);
        awaitKnown(member, decisionAbout(member));
        var appeal = Map.of("decisionId", redated.decision().eventId().toString(), "text", "x");

        assertThat(Api.problem(Api.asCustomer(member.externalId()).body(appeal).post("appeals")))
                .isEqualTo("404 urn:problem:decision-unknown");
    }

    @Test
    void nobodySeesAnothersDecisions() {
        var decision = goldReachedBy(registered());
        send(decision);
        var other = registered();
        awaitKnown(other, decisionAbout(other));

        assertThat(decisionsOf(other))
                .hasSize(1)
                .doesNotContain(decision.decision().eventId().toString());
    }

    @Test
    void pagesGoFromTheNewestToTheOldest() {
        var member = registered();
        var newer = decisionAbout(member);
        var older = goldReachedBy(member, Instant.parse("2026-02-02T09:30:00Z"));
        send(older);
        awaitKnown(member, older);

        var first =
                Api.asCustomer(member.externalId()).get("me/decisions?limit=1").jsonPath();
        var second = Api.asCustomer(member.externalId())
                .get("me/decisions?limit=1&after=" + first.getString("next"))
                .jsonPath();

        assertThat(first.getList("items.decisionId"))
                .containsExactly(newer.decision().eventId().toString());
        assertThat(second.getList("items.decisionId"))
                .containsExactly(older.decision().eventId().toString());
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void staffHaveNoDecisionsOfTheirOwn() {
        assertThat(Api.problem(Api.as("agent").get("me/decisions"))).startsWith("403 ");
    }
}
