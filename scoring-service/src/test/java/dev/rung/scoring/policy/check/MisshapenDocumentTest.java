package dev.rung.scoring.policy.check;

import static dev.rung.scoring.assessment.census.Censuses.following;
import static dev.rung.scoring.policy.PolicyDocuments.V1;
import static dev.rung.scoring.policy.PolicyDocuments.body;
import static dev.rung.scoring.policy.PolicyDocuments.component;
import static dev.rung.scoring.policy.PolicyDocuments.gold;
import static dev.rung.scoring.policy.PolicyDocuments.tier;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.policy.PolicyDocuments;
import java.util.function.Consumer;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class MisshapenDocumentTest {

    @Test
    void anEmptyNameHidesNoBrokenRule() {
        fields(gold(100).andThen(policy -> tier(policy, 3).withObject("names").put("zh-CN", "")))
                .containsExactly("ladder[3].names.zh-CN", "ladder[3].keep", "ladder[3].enter");
    }

    @Test
    void aNumberThatIsMissingHidesNoBrokenRuleOfOtherFields() {
        fields(policy -> {
                    tier(policy, 1).remove("enter");
                    tier(policy, 3).put("keep", 9000);
                    policy.withObject("cycle").put("length", "P2M").put("grace", "P57D");
                })
                .containsExactly("ladder[1].enter", "ladder[3].keep", "cycle.grace");
    }

    /// Silver may well be above a bronze that nobody has written yet, and gold below no silver.
    @Test
    void noRuleIsToldThatDependsOnTheFieldThatDoesNotFit() {
        fields(policy -> {
                    tier(policy, 1).put("enter", 10).put("keep", 5);
                    tier(policy, 2).put("enter", 20).put("keep", 10);
                    tier(policy, 3).put("keep", 20).remove("enter");
                    tier(policy, 4).put("enter", 100).put("keep", 50);
                })
                .containsExactly("ladder[3].enter");
        fields(policy -> tier(policy, 2).put("enter", -5)).containsExactly("ladder[2].enter");
    }

    @Test
    void aNewTierThatIsHalfWrittenHidesNoBrokenRule() {
        fields(gold(100)
                        .andThen(policy -> ((ArrayNode) policy.path("ladder"))
                                .add(tier(policy, 4)
                                        .deepCopy()
                                        .put("code", "platinum")
                                        .without("enter"))))
                .contains("ladder[5].enter", "ladder[3].enter");
    }

    @Test
    void aFieldThatNobodyKnowsHidesNoBrokenRule() {
        fields(gold(100).andThen(policy -> policy.put("gender", "any"))).contains("gender", "ladder[3].enter");
    }

    /// Two empty codes are no code that stands twice.
    @Test
    void withoutACodeNoRuleIsAsked() {
        fields(gold(100).andThen(policy -> {
                    component(policy, 0).put("code", "");
                    component(policy, 1).put("code", "");
                }))
                .containsExactly("components[0].code", "components[1].code");
    }

    @Test
    void anOptionalPartOfTheWrongKindHidesNoBrokenRule() {
        fields(gold(100).andThen(policy -> policy.putArray("refresh"))).contains("refresh", "ladder[3].enter");
    }

    @Test
    void whereNothingFitsInThePlaceNoRuleIsAsked() {
        fields(gold(100).andThen(following("monthly"))).containsExactly("refresh.every");
    }

    private static ListAssert<String> fields(Consumer<ObjectNode> change) {
        return assertThat(PolicyDocuments.flaws(V1.tree(), body(change)).stream()
                .map(PolicyFlaw::field)
                .toList());
    }
}
