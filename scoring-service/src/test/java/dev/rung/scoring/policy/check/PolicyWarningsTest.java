package dev.rung.scoring.policy.check;

import static dev.rung.scoring.assessment.census.Censuses.following;
import static dev.rung.scoring.policy.PolicyDocuments.component;
import static dev.rung.scoring.policy.PolicyDocuments.gold;
import static dev.rung.scoring.policy.PolicyDocuments.tier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.policy.PolicyDocuments;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PolicyWarningsTest {

    @Test
    void aThresholdThatRisesByMoreThanHalfIsPointedOut() {
        assertThat(warnings(gold(12_000))).isEmpty();
        assertThat(warnings(gold(12_001)))
                .containsExactly(new PolicyWarning(
                        "ladder[gold].enter",
                        "raised-steeply",
                        Map.of(
                                "zh-CN",
                                "金牌门槛 8000 → 12001，上调超过50%",
                                "en",
                                "Gold threshold 8000 → 12001, up by more than 50 %")));
    }

    @Test
    void ofNumbersThatRiseOnlyThresholdsArePointedOut() {
        assertThat(warnings(policy -> component(policy, 0).put("cap", 500_000))).isEmpty();
    }

    @Test
    void anotherMeasureNeedsOtherThresholds() {
        assertThat(warnings(policy -> policy.put("measure", "orders")))
                .extracting(PolicyWarning::field, PolicyWarning::code)
                .containsExactly(tuple("measure", "measure-changed-thresholds-not"));
        assertThat(warnings(gold(8001).andThen(policy -> policy.put("measure", "spend"))))
                .extracting(PolicyWarning::code)
                .containsExactly("measure-changed");
        assertThat(warnings(policy -> {
                    policy.put("measure", "spend");
                    tier(policy, 3).put("keep", 6_399);
                }))
                .extracting(PolicyWarning::code)
                .containsExactly("measure-changed-thresholds-not");
    }

    @Test
    void aComponentThatGivesNothingIsPointedOut() {
        assertThat(warnings(policy -> component(policy, 1).put("weight", 0)))
                .extracting(PolicyWarning::field, PolicyWarning::code)
                .containsExactly(tuple("components[orders]", "gives-nothing"));
        assertThat(warnings(policy -> component(policy, 1).put("cap", 0)))
                .extracting(PolicyWarning::code)
                .containsExactly("gives-nothing");
    }

    @Test
    void aTierThatNobodyCanReachIsPointedOut() {
        // the caps of the shipped policy come to 53,500
        assertThat(warnings(policy -> tier(policy, 4).put("enter", 30_000))).isEmpty();
        assertThat(warnings(policy -> component(policy, 0).put("cap", 16_499)))
                .extracting(PolicyWarning::field, PolicyWarning::code)
                .containsExactly(tuple("ladder[diamond].enter", "out-of-reach"));
        assertThat(warnings(policy -> component(policy, 0).put("cap", 16_500))).isEmpty();
    }

    @Test
    void aWindowShorterThanTheCycleForgetsItsBeginning() {
        assertThat(warnings(policy -> policy.put("windowDays", 180)))
                .extracting(PolicyWarning::field, PolicyWarning::code)
                .containsExactly(tuple("windowDays", "window-shorter-than-cycle"));
        assertThat(warnings(policy -> policy.put("windowDays", 12 * 28 - 1))).hasSize(1);
        assertThat(warnings(policy -> policy.put("windowDays", 12 * 28))).isEmpty();
    }

    @Test
    void railsThatAreHardlyAnyArePointedOut() {
        assertThat(warnings(following("P1M"))).isEmpty();
        assertThat(warnings(following("P1M")
                        .andThen(policy ->
                                ((ObjectNode) policy.at("/refresh/thresholds/3")).put("move", new BigDecimal("0.5")))))
                .isEmpty();
        assertThat(warnings(following("P1M")
                        .andThen(policy ->
                                ((ObjectNode) policy.at("/refresh/thresholds/3")).put("move", new BigDecimal("0.51")))))
                .containsExactly(new PolicyWarning(
                        "refresh.thresholds[diamond].move",
                        "moves-steeply",
                        Map.of(
                                "zh-CN",
                                "diamond 的门槛一次刷新可变动超过50%",
                                "en",
                                "One refresh may move the threshold of diamond by more than 50 %")));
    }

    private static List<PolicyWarning> warnings(Consumer<ObjectNode> change) {
        return PolicyWarnings.of(PolicyDocuments.V1, PolicyDocuments.but(change));
    }
}
