package dev.rung.customer.intake.replay;

import static dev.rung.customer.intake.replay.CorrectionPolicy.CorrectionDecision.ANOTHER_EVENT;
import static dev.rung.customer.intake.replay.CorrectionPolicy.CorrectionDecision.PERMITTED;
import static dev.rung.customer.intake.replay.CorrectionPolicy.CorrectionDecision.REPLAYED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.intake.replay.CorrectionPolicy.HeldEvent;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CorrectionPolicyTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void anEventKeepsTheIdThatItCameWith() {
        var held = new HeldEvent(ONE, null, false);

        assertThat(CorrectionPolicy.decide(held, ONE)).isEqualTo(PERMITTED);
        assertThat(CorrectionPolicy.decide(held, OTHER)).isEqualTo(ANOTHER_EVENT);
    }

    @Test
    void theFirstSoundCorrectionFixesTheIdOfOneThatCameWithNone() {
        assertThat(CorrectionPolicy.decide(new HeldEvent(null, null, false), ONE))
                .isEqualTo(PERMITTED);
        assertThat(CorrectionPolicy.decide(new HeldEvent(null, ONE, false), ONE))
                .isEqualTo(PERMITTED);
        assertThat(CorrectionPolicy.decide(new HeldEvent(null, ONE, false), OTHER))
                .isEqualTo(ANOTHER_EVENT);
    }

    @Test
    void aCorrectionWithoutAnIdIsLeftToTheCleaning() {
        assertThat(CorrectionPolicy.decide(new HeldEvent(ONE, null, false), null))
                .isEqualTo(PERMITTED);
    }

    @Test
    void whatWasAcceptedIsNotCorrectedAnyMore() {
        assertThat(CorrectionPolicy.decide(new HeldEvent(ONE, null, true), ONE)).isEqualTo(REPLAYED);
    }
}
