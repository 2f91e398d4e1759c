package dev.rung.scoring.policy;

import static dev.rung.scoring.assessment.Censuses.following;
import static dev.rung.scoring.policy.Papers.component;
import static dev.rung.scoring.policy.Papers.gold;
import static dev.rung.scoring.policy.Papers.tier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class WarningsTest {

    @Test
    void aThresholdThatRisesByMoreThanHalfIsPointedOut() {
        assertThat(warnings(gold(12_000))).isEmpty();
        assertThat(warnings(gold(12_001)))
                .containsExactly(new Warning(
                        "ladder[gold].enter",
                        "raised-steeply",
                        new Sentence(
                                "金牌门槛 8000 → 12001，上调超过50%", "Gold threshold 8000 → 12001, up by more than 50 %")));
    }

    @Test
    void anotherMeasureNeedsOtherThresholds() {
        assertThat(warnings(policy -> policy.put("measure", "orders")))
                .extracting(Warning::field, Warning::code)
                .containsExactly(tuple("measure", "measure-changed-thresholds-not"));
        assertThat(warnings(gold(8001).andThen(policy -> policy.put("measure", "spend"))))
                .extracting(Warning::code)
                .containsExactly("measure-changed");
    }

    @Test
    void aComponentThatGivesNothingIsPointedOut() {
        assertThat(warnings(policy -> component(policy, 1).put("weight", 0)))
                .extracting(Warning::field, Warning::code)
                .containsExactly(tuple("components[orders]", "gives-nothing"));
        assertThat(warnings(policy -> component(policy, 1).put("cap", 0)))
                .extracting(Warning::code)
                .containsExactly("gives-nothing");
    }

    @Test
    void aTierThatNobodyCanReachIsPointedOut() {
        // the caps of the shipped policy come to 53,500
        assertThat(warnings(policy -> tier(policy, 4).put("enter", 30_000))).isEmpty();
        assertThat(warnings(policy -> component(policy, 0).put("cap", 16_499)))
                .extracting(Warning::field, Warning::code)
                .containsExactly(tuple("ladder[diamond].enter", "out-of-reach"));
        assertThat(warnings(policy -> component(policy, 0).put("cap", 16_500))).isEmpty();
    }

    @Test
    void aWindowShorterThanTheCycleForgetsItsBeginning() {
        assertThat(warnings(policy -> policy.put("windowDays", 180)))
                .extracting(Warning::field, Warning::code)
                .containsExactly(tuple("windowDays", "window-shorter-than-cycle"));
    }

    @Test
    void railsThatAreHardlyAnyArePointedOut() {
        assertThat(warnings(following("P1M"))).isEmpty();
        assertThat(warnings(following("P1M")
                        .andThen(policy ->
                                ((ObjectNode) policy.at("/refresh/thresholds/3")).put("move", new BigDecimal("0.51")))))
                .containsExactly(new Warning(
                        "refresh.thresholds[diamond].move",
                        "moves-steeply",
                        new Sentence(
                                "diamond 的门槛一次刷新可变动超过50%",
                                "One refresh may move the threshold of diamond by more than 50 %")));
    }

    private static List<Warning> warnings(Consumer<ObjectNode> change) {
        return Warnings.of(Papers.V1, Papers.but(change));
    }
}
