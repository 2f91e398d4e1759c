package dev.rung.scoring.explanation.finding;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.ID;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.inputs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.assessment.standing.GrantedTier;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.MergeLinks;
import dev.rung.scoring.state.StatesOfTests;
import dev.rung.scoring.state.consent.PersonalisationConsent;
import org.junit.jupiter.api.Test;

class RetainedInputsTest {

    @Test
    void aTierThatAPersonGaveIsToldApartFromOneThatWasEarned() {
        var given = given(inputs("1500"), "gold");
        var earned = inputs("9000");

        assertThat(given.isGranted(given.by(V1))).isTrue();
        assertThat(earned.isGranted(earned.by(V1))).isFalse();
    }

    @Test
    void whoEarnedMoreThanWasGivenEarnedIt() {
        var given = given(inputs("9000"), "bronze");

        assertThat(given.by(V1).standing().tier().code()).isEqualTo("gold");
        assertThat(given.isGranted(given.by(V1))).isFalse();
    }

    @Test
    void whatCameAlongWithAMergeAsAGrantIsNotCalledEarned() {
        var state = inputs("1500").state();
        var granted = new GrantedTier(ID, "gold", daysAgo(0), TODAY.plusDays(30));
        var merged = new RetainedInputs(
                StatesOfTests.withPart(state, granted), inputs("1500").today());

        assertThat(merged.by(V1).standing().tier().code()).isEqualTo("gold");
        assertThat(merged.isGranted(merged.by(V1))).isTrue();
    }

    private static RetainedInputs given(RetainedInputs inputs, String tier) {
        var state = inputs.state();
        var granted = new GrantedTier(ID, tier, daysAgo(0), TODAY.plusDays(30));
        return new RetainedInputs(
                new CustomerState(
                        state.externalId(),
                        state.features(),
                        state.standing().grant(granted, SHANGHAI),
                        state.position(),
                        state.revision(),
                        state.fingerprint(),
                        MergeLinks.NONE,
                        new PersonalisationConsent(true, 1)),
                inputs.today());
    }
}
