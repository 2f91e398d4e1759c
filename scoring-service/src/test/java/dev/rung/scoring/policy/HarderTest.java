package dev.rung.scoring.policy;

import static dev.rung.scoring.assessment.Censuses.following;
import static dev.rung.scoring.policy.Papers.component;
import static dev.rung.scoring.policy.Papers.gold;
import static dev.rung.scoring.policy.Papers.tier;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class HarderTest {

    @Test
    void higherThresholdsAreHarder() {
        assertThat(harder(gold(8001))).containsExactly("ladder[gold].enter");
        assertThat(harder(policy -> tier(policy, 3).put("keep", 6401))).containsExactly("ladder[gold].keep");
    }

    @Test
    void lowerThresholdsAreNot() {
        assertThat(harder(gold(7999).andThen(policy -> tier(policy, 3).put("keep", 100))))
                .isEmpty();
    }

    @Test
    void pointsThatAreWorthLessAreHarder() {
        assertThat(harder(policy -> component(policy, 0).put("weight", 0.9)))
                .containsExactly("components[spend].weight");
        assertThat(harder(policy -> component(policy, 1).put("cap", 1999))).containsExactly("components[orders].cap");
        assertThat(harder(policy -> component(policy, 1).put("halfLifeDays", 30)))
                .containsExactly("components[orders].halfLifeDays");
        assertThat(harder(policy -> component(policy, 0).put("transform", "log")))
                .containsExactly("components[spend].transform");
        assertThat(harder(policy -> ((ArrayNode) policy.path("components")).remove(0)))
                .containsExactly("components[spend]");
    }

    @Test
    void pointsThatAreWorthMoreAreNot() {
        assertThat(harder(policy -> component(policy, 0).put("weight", 2).put("cap", 60_000)))
                .isEmpty();
        assertThat(harder(policy -> ((ArrayNode) policy.path("components"))
                        .add(component(policy, 0).deepCopy().put("code", "views"))))
                .isEmpty();
    }

    @Test
    void aShorterMemoryIsHarder() {
        assertThat(harder(policy -> policy.put("windowDays", 364))).containsExactly("windowDays");
        assertThat(harder(policy -> policy.put("windowDays", 366))).isEmpty();
    }

    @Test
    void anotherMeasureOrCycleOrCapCountsAsHarder() {
        assertThat(harder(policy -> policy.put("measure", "spend"))).containsExactly("measure");
        assertThat(harder(policy -> policy.withObject("cycle").put("down", "to-level")))
                .containsExactly("cycle.down");
        assertThat(harder(policy -> policy.withObject("caps").put("perOrder", 500)))
                .containsExactly("caps.perOrder");
    }

    @Test
    void aCapThatIsLiftedOnlyGives() {
        assertThat(harder(daily("review", 2))).containsExactly("caps.activitiesPerDay.review");
        assertThat(harder(daily("review", 9))).isEmpty();
        assertThat(harder(policy -> policy.remove("caps"))).isEmpty();
    }

    private static Consumer<ObjectNode> daily(String activity, int most) {
        return policy ->
                policy.withObject("caps").withObject("activitiesPerDay").put(activity, most);
    }

    @Test
    void whatMovesNoTierIsNot() {
        assertThat(harder(policy -> {
                    policy.withObject("rfm").put("high", 4);
                    policy.withObject("valueLevels").put("high", 13);
                    policy.put("transition", "cycle-end");
                    tier(policy, 4).withObject("names").put("en", "Brilliant");
                }))
                .isEmpty();
    }

    /// What a refresh makes of its rails is announced when it does.
    @Test
    void railsAloneMoveNobody() {
        assertThat(harder(following("P1M"))).isEmpty();
    }

    private static List<String> harder(Consumer<ObjectNode> change) {
        return Harder.among(Diff.between(Papers.V1, Papers.but(change))).stream()
                .map(Change::path)
                .toList();
    }
}
