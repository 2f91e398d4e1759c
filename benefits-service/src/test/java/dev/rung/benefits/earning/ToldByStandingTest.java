package dev.rung.benefits.earning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.earning.Fact.TierChanged;
import dev.rung.benefits.earning.Settling.Told;
import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.TierEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ToldByStandingTest {

    private static final UUID EVENT = UUID.randomUUID();
    private static final UUID ALICE = UUID.randomUUID();
    private static final Instant MARCH = Instant.parse("2027-03-31T16:00:00Z");
    private static final TierEvent.Decision DECISION = new TierEvent.Decision(EVENT, ALICE, "C-ALICE", MARCH, 2);
    private static final TierRef GOLD = new TierRef("gold", 3, Map.of("en", "Gold"));
    private static final TierRef SILVER = new TierRef("silver", 2, Map.of("en", "Silver"));

    @Test
    void aTierReachedIsHeldFromThatMomentOn() {
        assertThat(ToldByStanding.by(new TierEvent.Reached(EVENT, ALICE, "C-ALICE", MARCH, GOLD, SILVER, 5120, 2)))
                .contains(new Told("C-ALICE", new TierChanged(EVENT, ALICE, MARCH, "gold", 3, "silver")));
    }

    @Test
    void afterALossTheLowerTierIsHeld() {
        assertThat(ToldByStanding.by(new TierEvent.Lost(DECISION, SILVER, GOLD, 5120, "cycle-end")))
                .contains(new Told("C-ALICE", new TierChanged(EVENT, ALICE, MARCH, "silver", 2, "gold")));
    }

    @ParameterizedTest
    @MethodSource("changingNoTier")
    void warningsAndRhythmSayNothingAboutPoints(TierEvent event) {
        assertThat(ToldByStanding.by(event)).isEmpty();
    }

    static Stream<TierEvent> changingNoTier() {
        var keep = new Keep(LocalDate.of(2027, 3, 31), List.of());
        return Stream.of(
                new TierEvent.AtRisk(DECISION, GOLD, keep),
                new TierEvent.InGrace(DECISION, GOLD, keep),
                new TierEvent.Kept(DECISION, GOLD, LocalDate.of(2028, 3, 31)),
                new TierEvent.ChurnWarned(DECISION, "high", List.of("silence")),
                new TierEvent.Dormant(DECISION, 96),
                new TierEvent.Woken(DECISION, 117),
                new TierEvent.Unrecognised());
    }
}
