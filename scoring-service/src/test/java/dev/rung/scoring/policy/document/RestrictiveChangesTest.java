package dev.rung.scoring.policy.document;

import static dev.rung.scoring.assessment.census.Censuses.following;
import static dev.rung.scoring.policy.PolicyDocuments.component;
import static dev.rung.scoring.policy.PolicyDocuments.gold;
import static dev.rung.scoring.policy.PolicyDocuments.tier;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.policy.PolicyDocuments;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RestrictiveChangesTest {

    @Test
    void higherThresholdsAreRestrictive() {
        assertThat(restrictive(gold(8001))).containsExactly("ladder[gold].enter");
        assertThat(restrictive(policy -> tier(policy, 3).put("keep", 6401))).containsExactly("ladder[gold].keep");
    }

    @Test
    void lowerThresholdsAreNot() {
        assertThat(restrictive(gold(7999).andThen(policy -> tier(policy, 3).put("keep", 100))))
                .isEmpty();
    }

    @Test
    void pointsThatAreWorthLessAreRestrictive() {
        assertThat(restrictive(policy -> component(policy, 0).put("weight", 0.9)))
                .containsExactly("components[spend].weight");
        assertThat(restrictive(policy -> component(policy, 1).put("cap", 1999)))
                .containsExactly("components[orders].cap");
        assertThat(restrictive(policy -> component(policy, 1).put("halfLifeDays", 30)))
                .containsExactly("components[orders].halfLifeDays");
        assertThat(restrictive(policy -> component(policy, 0).put("transform", "log")))
                .containsExactly("components[spend].transform");
        assertThat(restrictive(policy -> ((ArrayNode) policy.path("components")).remove(0)))
                .containsExactly("components[spend]");
    }

    @Test
    void pointsThatAreWorthMoreAreNot() {
        assertThat(restrictive(policy -> component(policy, 0).put("weight", 2).put("cap", 60_000)))
                .isEmpty();
        assertThat(restrictive(policy -> ((ArrayNode) policy.path("components"))
                        .add(component(policy, 0).deepCopy().put("code", "views"))))
                .isEmpty();
    }

    @Test
    void aShorterMemoryIsRestrictive() {
        assertThat(restrictive(policy -> policy.put("windowDays", 364))).containsExactly("windowDays");
        assertThat(restrictive(policy -> policy.put("windowDays", 366))).isEmpty();
    }

    @Test
    void anotherMeasureOrCycleOrCapCountsAsRestrictive() {
        assertThat(restrictive(policy -> policy.put("measure", "spend"))).containsExactly("measure");
        assertThat(restrictive(policy -> policy.withObject("cycle").put("down", "to-level")))
                .containsExactly("cycle.down");
        assertThat(restrictive(policy -> policy.withObject("caps").put("perOrder", 500)))
                .containsExactly("caps.perOrder");
    }

    @Test
    void aCapThatIsLiftedOnlyGives() {
        assertThat(restrictive(daily("review", 2))).containsExactly("caps.activitiesPerDay.review");
        assertThat(restrictive(daily("review", 9))).isEmpty();
        assertThat(restrictive(policy -> policy.remove("caps"))).isEmpty();
    }

    private static Consumer<ObjectNode> daily(String activity, int most) {
        return policy ->
                policy.withObject("caps").withObject("activitiesPerDay").put(activity, most);
    }

    @Test
    void whatMovesNoTierIsNot() {
        assertThat(restrictive(policy -> {
                    policy.withObject("rfm").put("high", 4);
                    policy.withObject("valueLevels").put("high", 13);
                    policy.put("transition", "cycle-end");
                    tier(policy, 4).withObject("names").put("en", "Brilliant");
                }))
                .isEmpty();
    }

    /// Nobody can tell what a field means that is not in the table.
    @Test
    void whatIsNotInTheTableIsRestrictive() {
        assertThat(restrictive(policy -> policy.put("luck", 7))).containsExactly("luck");
        assertThat(restrictive(policy -> tier(policy, 3).put("colour", "red"))).containsExactly("ladder[gold].colour");
        assertThat(restrictive(policy -> policy.withObject("lifecycle").put("luck", 7)))
                .isEmpty();
        assertThat(new DocumentDiff(
                                PolicyDocuments.but(policy -> policy.withObject("lifecycle")),
                                PolicyDocuments.but(
                                        policy -> policy.withObject("lifecycle").put("luck", 7)))
                        .restrictive())
                .containsExactly("lifecycle.luck");
    }

    @Test
    void whatCannotBeComparedIsRestrictive() {
        assertThat(restrictive(policy -> tier(policy, 3).put("enter", "low"))).containsExactly("ladder[gold].enter");
        assertThat(restrictive(policy -> component(policy, 0).remove("cap"))).containsExactly("components[spend].cap");
    }

    /// A refresh announces its own changes when it makes them.
    @Test
    void railsAloneMoveNobody() {
        assertThat(restrictive(following("P1M"))).isEmpty();
    }

    private static List<String> restrictive(Consumer<ObjectNode> change) {
        return new DocumentDiff(PolicyDocuments.V1, PolicyDocuments.but(change)).restrictive();
    }
}
