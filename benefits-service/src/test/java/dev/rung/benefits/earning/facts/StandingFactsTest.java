package dev.rung.benefits.earning.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.earning.facts.Fact.TierPath;
import dev.rung.benefits.earning.facts.Fact.TierPath.Span;
import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.TierSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandingFactsTest {

    private static final UUID EVENT = UUID.randomUUID();
    private static final UUID ALICE = UUID.randomUUID();
    private static final Instant MARCH = Instant.parse("2027-03-31T16:00:00Z");
    private static final Instant JANUARY = Instant.parse("2027-01-01T08:00:00Z");
    private static final TierEvent.Decision DECISION = new TierEvent.Decision(
            EVENT,
            ALICE,
            "C-ALICE",
            MARCH,
            2,
            null,
            List.of(new TierSpan("silver", 2, JANUARY), new TierSpan("gold", 3, MARCH)),
            17L,
            null);
    private static final TierRef GOLD = new TierRef("gold", 3, Map.of("en", "Gold"));
    private static final TierRef SILVER = new TierRef("silver", 2, Map.of("en", "Silver"));

    @ParameterizedTest
    @MethodSource("changingATier")
    void everyChangeTellsTheWholePath(TierEvent event) {
        var path = new TierPath(EVENT, ALICE, MARCH, 17, List.of(new Span(JANUARY, "silver"), new Span(MARCH, "gold")));

        assertThat(StandingFacts.by(event)).contains(new ReportedFact("C-ALICE", path));
    }

    @ParameterizedTest
    @MethodSource("changingNoTier")
    void warningsAndRhythmSayNothingAboutPoints(TierEvent event) {
        assertThat(StandingFacts.by(event)).isEmpty();
    }

    static Stream<TierEvent> changingATier() {
        return Stream.of(
                new TierEvent.Reached(DECISION, GOLD, SILVER, 5120, "behaviour"),
                new TierEvent.Lost(DECISION, GOLD, SILVER, 5120, "cycle-end"),
                new TierEvent.Redated(DECISION, GOLD, SILVER));
    }

    static Stream<TierEvent> changingNoTier() {
        var keep = new Keep(LocalDate.of(2027, 3, 31), List.of());
        var withoutPath = new TierEvent.Decision(EVENT, ALICE, "C-ALICE", MARCH, 2, null, null, 1, null);
        return Stream.of(
                new TierEvent.Reached(withoutPath, GOLD, SILVER, 5120, "behaviour"),
                new TierEvent.AtRisk(DECISION, GOLD, keep),
                new TierEvent.InGrace(DECISION, GOLD, keep),
                new TierEvent.Kept(DECISION, GOLD, LocalDate.of(2028, 3, 31)),
                new TierEvent.ChurnWarned(DECISION, "high", List.of("silence")),
                new TierEvent.Dormant(DECISION, 96),
                new TierEvent.Woken(DECISION, 117),
                new TierEvent.Unrecognised());
    }
}
