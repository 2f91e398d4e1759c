package dev.rung.benefits.entitlement.stay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.entitlement.stay.TierStay.HeldTier;
import dev.rung.benefits.ladder.Ladders.EntryTier;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TierStayTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final List<EntryTier> ENTRY = List.of(new EntryTier("regular", Instant.MIN));

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

    @Test
    void whoRegisteredIsInTheEntryTierUntilAnotherIsTold() {
        assertThat(TierStay.fromEntry(List.of(), ENTRY, MARCH)).containsExactly(new HeldTier("regular", MARCH));
        assertThat(TierStay.of(TierStay.fromEntry(List.of(new HeldTier("gold", MAY)), ENTRY, MARCH)))
                .containsExactly(new TierStay("regular", MARCH, MAY), new TierStay("gold", MAY, null));
        assertThat(TierStay.of(TierStay.fromEntry(List.of(new HeldTier("regular", APRIL)), ENTRY, MARCH)))
                .containsExactly(new TierStay("regular", MARCH, null));
    }

    @Test
    void aTierOfBeforeTheRegistrationIsTheFirst() {
        var told = List.of(new HeldTier("silver", MARCH));

        assertThat(TierStay.fromEntry(told, ENTRY, MARCH)).isEqualTo(told);
        assertThat(TierStay.fromEntry(told, ENTRY, MAY)).isEqualTo(told);
        assertThat(TierStay.fromEntry(told, ENTRY, null)).isEqualTo(told);
    }

    @Test
    void aNewLadderMayBeginWithAnotherTier() {
        var entry = List.of(new EntryTier("regular", Instant.MIN), new EntryTier("basic", APRIL));

        assertThat(TierStay.fromEntry(List.of(), entry, MARCH))
                .containsExactly(new HeldTier("regular", MARCH), new HeldTier("basic", APRIL));
        assertThat(TierStay.fromEntry(List.of(), entry, APRIL)).containsExactly(new HeldTier("basic", APRIL));
        assertThat(TierStay.fromEntry(List.of(new HeldTier("gold", APRIL)), entry, MARCH))
                .containsExactly(new HeldTier("regular", MARCH), new HeldTier("gold", APRIL));
    }
}
