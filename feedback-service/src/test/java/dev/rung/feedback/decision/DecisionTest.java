package dev.rung.feedback.decision;

import static dev.rung.feedback.Elsewhere.awaitKnown;
import static dev.rung.feedback.Elsewhere.decisionAbout;
import static dev.rung.feedback.Elsewhere.decisionsOf;
import static dev.rung.feedback.Elsewhere.goldAtRiskOf;
import static dev.rung.feedback.Elsewhere.goldLostBy;
import static dev.rung.feedback.Elsewhere.goldReachedBy;
import static dev.rung.feedback.Elsewhere.registered;
import static dev.rung.feedback.Elsewhere.send;
import static dev.rung.feedback.Elsewhere.warningOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.feedback.Api;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class DecisionTest {

    @Test
    void aCustomerSeesWhatWasDecidedAboutThem() {
        var member = registered();
        var decision = decisionAbout(member);

        var seen = Api.asCustomer(member.externalId()).get("me/decisions").jsonPath();

        assertThat(seen.getList("items.decisionId"))
                .containsExactly(decision.eventId().toString());
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

        assertThat(seen.getList("items.kind")).containsExactly("reached", "lost");
        assertThat(seen.getString("items[1].tier.code")).isEqualTo("silver");
        assertThat(seen.getString("items[1].before.code")).isEqualTo("gold");
        assertThat(seen.getInt("items[1].growthValue")).isEqualTo(900);
        assertThat(seen.getInt("items[1].policyVersion")).isEqualTo(8);
        assertThat(seen.getString("items[1].why")).isEqualTo("cycle-end");
        assertThat(seen.getString("items[0].why")).isNull();
    }

    @Test
    void aTierAtRiskSaysUntilWhen() {
        var member = registered();
        send(goldAtRiskOf(member));
        awaitKnown(member, decisionAbout(member));

        var seen = Api.asCustomer(member.externalId()).get("me/decisions").jsonPath();

        assertThat(seen.getString("items[1].kind")).isEqualTo("at-risk");
        assertThat(seen.getString("items[1].tier.code")).isEqualTo("gold");
        assertThat(seen.getString("items[1].until")).isEqualTo("2027-03-01");
        assertThat(seen.getString("items[1].before")).isNull();
    }

    @Test
    void howLikelyTheyAreToLeaveIsNotTheirsToReadYetTheyMayAppealAgainstIt() {
        var member = registered();
        var warning = warningOf(member);
        send(warning);
        var fence = decisionAbout(member);
        awaitKnown(member, fence);
        var appeal = Map.of("decisionId", warning.decision().eventId().toString(), "text", "I only was on holiday");

        assertThat(decisionsOf(member)).containsExactly(fence.eventId().toString());
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
                .containsExactly(fence.eventId().toString(), first.eventId().toString());
    }

    @Test
    void nobodySeesAnothersDecisions() {
        var decision = goldReachedBy(registered());
        send(decision);
        var other = registered();
        awaitKnown(other, decisionAbout(other));

        assertThat(decisionsOf(other))
                .hasSize(1)
                .doesNotContain(decision.eventId().toString());
    }

    @Test
    void pagesGoFromTheNewestToTheOldest() {
        var member = registered();
        var older = decisionAbout(member);
        var newer = decisionAbout(member);

        var first =
                Api.asCustomer(member.externalId()).get("me/decisions?limit=1").jsonPath();
        var second = Api.asCustomer(member.externalId())
                .get("me/decisions?limit=1&after=" + first.getString("next"))
                .jsonPath();

        assertThat(first.getList("items.decisionId"))
                .containsExactly(newer.eventId().toString());
        assertThat(second.getList("items.decisionId"))
                .containsExactly(older.eventId().toString());
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void staffHaveNoDecisionsOfTheirOwn() {
        assertThat(Api.problem(Api.as("agent").get("me/decisions"))).startsWith("403 ");
    }
}
