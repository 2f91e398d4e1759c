package dev.rung.customer.intake.replay;

import static dev.rung.customer.intake.replay.CorrectionPolicy.CorrectionDecision.ANOTHER_CUSTOMER;
import static dev.rung.customer.intake.replay.CorrectionPolicy.CorrectionDecision.ANOTHER_EVENT;
import static dev.rung.customer.intake.replay.CorrectionPolicy.CorrectionDecision.PERMITTED;
import static dev.rung.customer.intake.replay.CorrectionPolicy.CorrectionDecision.REPLAYED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.intake.replay.CorrectionPolicy.HeldEvent;
import dev.rung.customer.intake.replay.CorrectionPolicy.SentIdentity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectionPolicyTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void anEventKeepsTheIdThatItCameWith() {
        var held = held(ONE, null, "C-1");

        assertThat(CorrectionPolicy.decide(held, sent(ONE, "C-1"))).isEqualTo(PERMITTED);
        assertThat(CorrectionPolicy.decide(held, sent(OTHER, "C-1"))).isEqualTo(ANOTHER_EVENT);
    }

    @Test
    void theFirstSoundCorrectionFixesTheIdOfOneThatCameWithNone() {
        assertThat(CorrectionPolicy.decide(held(null, null, "C-1"), sent(ONE, "C-1")))
                .isEqualTo(PERMITTED);
        assertThat(CorrectionPolicy.decide(held(null, ONE, "C-1"), sent(ONE, "C-1")))
                .isEqualTo(PERMITTED);
        assertThat(CorrectionPolicy.decide(held(null, ONE, "C-1"), sent(OTHER, "C-1")))
                .isEqualTo(ANOTHER_EVENT);
    }

    @Test
    void anEventStaysItsCustomers() {
        assertThat(CorrectionPolicy.decide(held(ONE, null, "C-1"), sent(ONE, "C-2")))
                .isEqualTo(ANOTHER_CUSTOMER);
        assertThat(CorrectionPolicy.decide(held(ONE, null, null), sent(ONE, "C-2")))
                .isEqualTo(PERMITTED);
    }

    @Test
    void aCorrectionWithoutAnIdOrCustomerIsLeftToTheCleaning() {
        assertThat(CorrectionPolicy.decide(held(ONE, null, "C-1"), sent(null, null)))
                .isEqualTo(PERMITTED);
    }

    @Test
    void anAcceptedEventIsNotCorrectedAnyMore() {
        assertThat(CorrectionPolicy.decide(new HeldEvent(ONE, null, "C-1", false, true), sent(ONE, "C-1")))
                .isEqualTo(REPLAYED);
    }

    /// Its id is gone with the rest: another one would count beside it.
    @Test
    void anEventOfSomebodyErasedIsNotMadeUpAnew() {
        assertThat(CorrectionPolicy.decide(new HeldEvent(null, null, null, true, false), sent(ONE, "C-1")))
                .isEqualTo(ANOTHER_EVENT);
    }

    private static HeldEvent held(@Nullable UUID own, @Nullable UUID given, @Nullable String customer) {
        return new HeldEvent(own, given, customer, false, false);
    }

    private static SentIdentity sent(@Nullable UUID eventId, @Nullable String customer) {
        return new SentIdentity(eventId, customer);
    }
}
