package dev.rung.benefits.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.entitlement.TierStay.HeldTier;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TierStayTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    @Test
    void eachTierIsHeldUntilTheNext() {
        assertThat(TierStay.of(List.of(new HeldTier("gold", MARCH), new HeldTier("silver", MAY))))
                .containsExactly(new TierStay("gold", MARCH, MAY), new TierStay("silver", MAY, null));
    }

    @Test
    void theSameTierTwiceInARowWasNotLeft() {
        assertThat(TierStay.of(
                        List.of(new HeldTier("gold", MARCH), new HeldTier("gold", APRIL), new HeldTier("silver", MAY))))
                .containsExactly(new TierStay("gold", MARCH, MAY), new TierStay("silver", MAY, null));
    }

    @Test
    void whoIsKnownToHaveHeldNothingHasNoStays() {
        assertThat(TierStay.of(List.of())).isEmpty();
    }
}
