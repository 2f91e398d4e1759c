package dev.rung.outreach.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.outreach.occasion.Occasion.TierAtRisk;
import dev.rung.outreach.occasion.Occasion.TierInGrace;
import dev.rung.outreach.occasion.Occasion.TierLost;
import dev.rung.outreach.occasion.Occasion.TierReached;
import dev.rung.outreach.sending.Planning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandingNotificationTest {

    private static final UUID EVENT = UUID.randomUUID();
    private static final UUID ALICE = UUID.randomUUID();
    private static final Instant MARCH = Instant.parse("2027-03-31T16:00:00Z");
    private static final TierEvent.Decision DECISION =
            new TierEvent.Decision(EVENT, ALICE, "C-ALICE", MARCH, 2, null, null, 1, null);
    private static final TierRef GOLD = new TierRef("gold", 3, Map.of("en", "Gold"));
    private static final TierRef SILVER = new TierRef("silver", 2, Map.of("en", "Silver"));
    private static final Keep KEEP =
            new Keep(LocalDate.of(2027, 3, 31), List.of(new Needed("growthValue", 6400, 1280)));

    @Test
    void aTierRaised() {
        assertThat(StandingNotification.of(new TierEvent.Reached(DECISION, GOLD, SILVER, 5120, "behaviour")))
                .contains(new Planning.Notification(ALICE, MARCH, new TierReached(EVENT, GOLD, SILVER)));
    }

    @Test
    void aTierAboutToBeLost() {
        assertThat(StandingNotification.of(new TierEvent.AtRisk(DECISION, GOLD, KEEP)))
                .contains(new Planning.Notification(ALICE, MARCH, new TierAtRisk(EVENT, GOLD, KEEP)));
        assertThat(StandingNotification.of(new TierEvent.InGrace(DECISION, GOLD, KEEP)))
                .contains(new Planning.Notification(ALICE, MARCH, new TierInGrace(EVENT, GOLD, KEEP)));
    }

    @Test
    void aTierLowered() {
        assertThat(StandingNotification.of(new TierEvent.Lost(DECISION, SILVER, GOLD, 900, "refund")))
                .contains(new Planning.Notification(ALICE, MARCH, new TierLost(EVENT, SILVER, GOLD, "refund")));
    }

    @ParameterizedTest
    @MethodSource("untold")
    void nobodyIsToldOfWhatJourneysAnswer(TierEvent event) {
        assertThat(StandingNotification.of(event)).isEmpty();
    }

    @Test
    void nobodyIsToldOfWhatIsMarkedAsHistory() {
        var history = new TierEvent.Decision(EVENT, ALICE, "C-ALICE", MARCH, 2, null, null, 1, true);

        assertThat(Stream.of(
                                new TierEvent.Reached(history, GOLD, SILVER, 5120, "behaviour"),
                                new TierEvent.AtRisk(history, GOLD, KEEP),
                                new TierEvent.InGrace(history, GOLD, KEEP),
                                new TierEvent.Lost(history, SILVER, GOLD, 900, "refund"))
                        .map(StandingNotification::of))
                .allSatisfy(news -> assertThat(news).isEmpty());
    }

    static Stream<TierEvent> untold() {
        return Stream.of(
                new TierEvent.Kept(DECISION, GOLD, LocalDate.of(2028, 3, 31)),
                new TierEvent.Redated(DECISION, GOLD, SILVER),
                new TierEvent.ChurnWarned(DECISION, "high", List.of("silence")),
                new TierEvent.Dormant(DECISION, 96),
                new TierEvent.Woken(DECISION, 117),
                new TierEvent.Unrecognised());
    }
}
