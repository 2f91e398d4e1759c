package dev.rung.scoring.explanation;

import static dev.rung.scoring.assessment.PoliciesOfTests.V1;
import static dev.rung.scoring.assessment.PoliciesOfTests.harder;
import static dev.rung.scoring.explanation.Decisions.AT;
import static dev.rung.scoring.explanation.Decisions.inputs;
import static dev.rung.scoring.explanation.Decisions.lostGold;
import static dev.rung.scoring.explanation.Decisions.present;
import static dev.rung.scoring.explanation.Decisions.reachedGold;
import static dev.rung.scoring.explanation.Tiers.REGULAR;
import static dev.rung.scoring.explanation.Tiers.SILVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.scoring.AssessmentEvent.Component;
import dev.rung.scoring.explanation.Finding.Forgotten;
import dev.rung.scoring.explanation.Finding.Founded;
import dev.rung.scoring.explanation.Finding.Undecided;
import dev.rung.scoring.explanation.Finding.Unfounded;
import dev.rung.scoring.explanation.Verdict.Known;
import dev.rung.scoring.explanation.Verdict.Partly;
import dev.rung.scoring.explanation.Verdict.Unknown;
import org.junit.jupiter.api.Test;

class VerdictTest {

    /// Bronze by the first version, 1 520; the second asks for 2 900.
    private final Inputs inputs = inputs("1500");

    private final Founded founded = new Founded(reachedGold(), inputs.by(V1), inputs, null);

    @Test
    void theRulesOfThenSaidWhatWasRecorded() {
        assertThat(Verdict.ofThen(founded)).isEqualTo(new Known(founded.sum(), true));
    }

    @Test
    void todaysRulesAreAskedAboutTheSameInputs() {
        assertThat(Verdict.of(harder(), founded)).isInstanceOfSatisfying(Known.class, known -> {
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
        var unlike = new Founded(reachedGold(), Decisions.regular(), inputs, null);

        assertThat(Verdict.of(V1, unlike)).isEqualTo(new Known(unlike.sum(), true));
    }

    @Test
    void ofADecisionWithoutGroundsOnlyWhatItSaidIsKnown() {
        var unfounded = new Unfounded(lostGold("cycle-end"));

        assertThat(Verdict.ofThen(unfounded)).isEqualTo(new Partly(1, SILVER, 2900L, null));
        assertThat(Verdict.of(V1, unfounded)).isEqualTo(new Unknown(1));
        assertThat(Verdict.of(harder(), unfounded)).isEqualTo(new Unknown(2));
    }

    @Test
    void whereNothingWasDecidedTheTierOfTheBeginningIsKnownAndNoPolicy() {
        assertThat(Verdict.ofThen(new Forgotten(REGULAR))).isEqualTo(new Partly(null, REGULAR, null, null));
        assertThat(Verdict.of(V1, new Forgotten(REGULAR))).isEqualTo(new Unknown(1));
    }

    @Test
    void anUndecidedStandingIsAskedAboutIfItsInputsAreThere() {
        var present = present(REGULAR, AT);
        var with = new Undecided(present, Sum.of(present), inputs);
        var without = new Undecided(present, Sum.of(present), null);

        assertThat(Verdict.of(harder(), with)).isEqualTo(new Known(inputs.by(harder()), false));
        assertThat(Verdict.of(harder(), without)).isEqualTo(new Unknown(2));
        assertThat(Verdict.of(V1, without)).isEqualTo(new Known(Sum.of(present), true));
    }
}
