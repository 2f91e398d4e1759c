package dev.rung.scoring.explanation.finding;

import static dev.rung.scoring.explanation.finding.DecisionsOfTests.made;
import static dev.rung.scoring.explanation.finding.Tiers.GOLD;
import static dev.rung.scoring.explanation.finding.Tiers.SILVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.scoring.TierEvent;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RecordedDecisionTest {

    @Test
    void aMoveSaysWhereFromWhereToAndWithHowMuch() {
        var reached = DecisionsOfTests.reachedGold();
        var lost = DecisionsOfTests.lostGold("refund");

        assertThat(List.of(reached.before(), reached.tier())).containsExactly(SILVER, GOLD);
        assertThat(List.of(lost.before(), lost.tier())).containsExactly(GOLD, SILVER);
        assertThat(List.of(reached.growthValue(), lost.growthValue())).containsExactly(8500L, 2900L);
        assertThat(lost.reason()).isEqualTo("refund");
    }

    @Test
    void whoIsWarnedStillHoldsTheTierAndIsToldWhatKeepsIt() {
        var risk = DecisionsOfTests.goldAtRisk();

        assertThat(risk.tier()).isEqualTo(risk.before()).isEqualTo(GOLD);
        assertThat(Objects.requireNonNull(risk.keep()).until()).isEqualTo(DecisionsOfTests.UNTIL);
        assertThat(risk.growthValue()).isNull();
    }

    @Test
    void whatIsNotAboutATierSetsNone() {
        assertThat(List.of(
                        RecordedDecision.of(new TierEvent.ChurnWarned(made(), "high", List.of())),
                        RecordedDecision.of(new TierEvent.Dormant(made(), 90)),
                        RecordedDecision.of(new TierEvent.Woken(made(), 90)),
                        RecordedDecision.of(new TierEvent.Unrecognised())))
                .allMatch(found -> found.isEmpty());
    }
}
