package dev.rung.scoring.assessment.thresholds;

import static dev.rung.scoring.assessment.census.Censuses.following;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.but;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RefreshTermsTest {

    @Test
    void theShippedPolicyStaysAsWritten() {
        assertThat(PoliciesOfTests.V1.refresh()).isNull();
    }

    @Test
    void aPolicySaysHowOftenAndHowFar() {
        var terms = Objects.requireNonNull(but(following("P1M")).refresh());

        assertThat(terms.every()).isEqualTo(Period.ofMonths(1));
        assertThat(terms.thresholds())
                .extracting(Guardrail::code)
                .containsExactly("bronze", "silver", "gold", "diamond");
    }

    @Test
    void theLadderMayStayAsWrittenWhileCutsFollow() {
        var onlyCuts = but(following("P1M").andThen(policy -> refresh(policy).remove("thresholds")));

        assertThat(Objects.requireNonNull(onlyCuts.refresh())
                        .refreshed(onlyCuts.ladder(), onlyCuts.ladder(), new long[] {1}))
                .isEmpty();
    }

    @Test
    void aRefreshOfNothingIsRefused() {
        refused(
                following("P1M")
                        .andThen(policy -> refresh(policy).remove("thresholds"))
                        .andThen(policy -> policy.withObject("rfm").put("method", "fixed")),
                "nothing to refresh");
    }

    @Test
    void everyTierButTheLowestHasItsRails() {
        refused(following("P1M").andThen(policy -> rails(policy).remove(2)), "every tier of the ladder");
        refused(
                following("P1M")
                        .andThen(policy -> rails(policy).add(rail(policy, 0).deepCopy())),
                "share must be smaller than that of diamond");
        refused(following("P1M").andThen(policy -> rail(policy, 0).put("code", "regular")), "every tier of the ladder");
    }

    @Test
    void whatIsWrittenLiesWithinItsRails() {
        refused(
                following("P1M").andThen(policy -> rail(policy, 2).put("lowest", 8001)),
                "ladder[3].enter must be within its guardrails, 8001 to 16000");
        refused(
                following("P1M").andThen(policy -> rail(policy, 2).put("highest", 7999)),
                "ladder[3].enter must be within its guardrails, 4000 to 7999");
    }

    @Test
    void aCadenceIsADayAtLeast() {
        refused(following("P0D"), "every must be at least a day");
    }

    @Test
    void aRailNeedsAShareAndAMove() {
        for (var field : List.of("share", "move")) {
            refused(following("P1M").andThen(policy -> rail(policy, 2).remove(field)), "needs a share and a move");
        }
    }

    @Test
    void withoutACadenceThereIsNoRefresh() {
        refused(following("P1M").andThen(policy -> refresh(policy).remove("every")), "every");
    }

    private static ObjectNode refresh(ObjectNode policy) {
        return policy.withObject("refresh");
    }

    private static ArrayNode rails(ObjectNode policy) {
        return refresh(policy).withArray("thresholds");
    }

    private static ObjectNode rail(ObjectNode policy, int place) {
        return (ObjectNode) rails(policy).path(place);
    }

    private static void refused(Consumer<ObjectNode> change, String why) {
        assertThatThrownBy(() -> but(change))
                .hasMessageContaining("Invalid policy: ")
                .hasMessageContaining(why);
    }

    @Test
    void whatIsWrittenMayLieOnARail() {
        var written = but(following("P1D")
                .andThen(policy -> rail(policy, 2).put("lowest", 8000).put("highest", 8000)));

        assertThat(Objects.requireNonNull(written.refresh()).every()).isEqualTo(Period.ofDays(1));
        refused(following("-P1D"), "every must be at least a day");
    }
}
