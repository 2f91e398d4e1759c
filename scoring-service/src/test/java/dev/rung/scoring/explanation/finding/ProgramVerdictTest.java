package dev.rung.scoring.explanation.finding;

import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.harder;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.AT;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.ON;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.inputs;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.lostGold;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.present;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.reachedGold;
import static dev.rung.scoring.explanation.finding.Tiers.REGULAR;
import static dev.rung.scoring.explanation.finding.Tiers.SILVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.scoring.AssessmentEvent.Component;
import dev.rung.scoring.explanation.finding.ProgramVerdict.Known;
import dev.rung.scoring.explanation.finding.ProgramVerdict.Partly;
import dev.rung.scoring.explanation.finding.ProgramVerdict.Unknown;
import org.junit.jupiter.api.Test;

class ProgramVerdictTest {

    /// Bronze by the first version, 1 520; the second asks for 2 900.
    private final RetainedInputs inputs = inputs("1500");

    private final TierFinding.WithGrounds founded =
            new TierFinding.WithGrounds(reachedGold(), inputs.by(V1), inputs, null);

    @Test
    void theRulesOfThenSaidWhatWasRecorded() {
        assertThat(ProgramVerdict.ofThen(founded)).isEqualTo(new Known(founded.sum(), true));
    }

    @Test
    void todaysRulesAreAskedAboutTheSameInputs() {
        assertThat(ProgramVerdict.of(harder(), founded)).isInstanceOfSatisfying(Known.class, known -> {
            assertThat(known.isRecorded()).isFalse();
            assertThat(known.sum().policyVersion()).isEqualTo(2);
            assertThat(known.sum().standing().tier().code()).isEqualTo("regular");
            assertThat(known.sum().growthValue()).isEqualTo(1520);
            assertThat(known.sum().components().stream()
                            .mapToLong(Component::points)
                            .sum())
                    .isEqualTo(1520);
        });
        assertThat(founded.sum().standing().tier().code()).isEqualTo("bronze");
    }

    @Test
    void thePolicyThatDecidedIsNotAskedAgain() {
        var unlike = new TierFinding.WithGrounds(reachedGold(), DecisionsOfTests.regular(), inputs, null);

        assertThat(ProgramVerdict.of(V1, unlike)).isEqualTo(new Known(unlike.sum(), true));
    }

    @Test
    void ofADecisionWithoutGroundsOnlyWhatItSaidIsKnown() {
        var unfounded = new TierFinding.WithoutGrounds(lostGold("cycle-end"));

        assertThat(ProgramVerdict.ofThen(unfounded)).isEqualTo(new Partly(1, SILVER, 2900L, null));
        assertThat(ProgramVerdict.of(V1, unfounded)).isEqualTo(new Unknown(1));
        assertThat(ProgramVerdict.of(harder(), unfounded)).isEqualTo(new Unknown(2));
    }

    @Test
    void whereNothingWasDecidedTheTierOfTheBeginningIsKnownAndNoPolicy() {
        assertThat(ProgramVerdict.ofThen(new TierFinding.NotRetained(REGULAR)))
                .isEqualTo(new Partly(null, REGULAR, null, null));
        assertThat(ProgramVerdict.of(V1, new TierFinding.NotRetained(REGULAR))).isEqualTo(new Unknown(1));
    }

    @Test
    void anUndecidedStandingIsAskedAboutIfItsInputsAreThere() {
        var present = present(REGULAR, AT);
        var with = new TierFinding.NoDecision(present, ProgramResult.of(present, ON), inputs);
        var without = new TierFinding.NoDecision(present, ProgramResult.of(present, ON), null);

        assertThat(ProgramVerdict.of(harder(), with)).isEqualTo(new Known(inputs.by(harder()), false));
        assertThat(ProgramVerdict.of(harder(), without)).isEqualTo(new Unknown(2));
        assertThat(ProgramVerdict.of(V1, without)).isEqualTo(new Known(ProgramResult.of(present, ON), true));
    }
}
