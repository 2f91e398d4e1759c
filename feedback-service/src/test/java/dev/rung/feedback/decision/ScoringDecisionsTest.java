package dev.rung.feedback.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.contracts.scoring.TierEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoringDecisionsTest {

    private static final UUID EVENT = UUID.randomUUID();
    private static final UUID ALICE = UUID.randomUUID();
    private static final Instant MARCH = Instant.parse("2027-03-31T16:00:00Z");
    private static final LocalDate END = LocalDate.of(2027, 3, 31);
    private static final TierEvent.Decision MADE =
            new TierEvent.Decision(EVENT, ALICE, "C-ALICE", MARCH, 2, null, null, 1, null);
    private static final TierRef GOLD = new TierRef("gold", 3, Map.of("zh-CN", "金牌"));
    private static final TierRef SILVER = new TierRef("silver", 2, Map.of("zh-CN", "银牌"));
    private static final List<Needed> NEEDED = List.of(new Needed("growthValue", 6400, 1280));

    @Test
    void aTierReachedByBehaviourSaysFromWhereToWhereAndNothingMore() {
        var reached = new TierEvent.Reached(MADE, GOLD, SILVER, 5120, "behaviour");

        assertThat(ScoringDecisions.of(reached))
                .contains(new Decision(EVENT, ALICE, "reached", MARCH, GOLD, SILVER, 5120L, null, null, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy", "override", "merge"})
    void aTierReachedByOtherThanBehaviourSaysByWhat(String reason) {
        var reached = new TierEvent.Reached(MADE, GOLD, SILVER, 5120, reason);

        assertThat(ScoringDecisions.of(reached).orElseThrow().why()).isEqualTo(reason);
    }

    @Test
    void aTierLostSaysWhyToo() {
        var lost = new TierEvent.Lost(MADE, SILVER, GOLD, 900, "refund");

        assertThat(ScoringDecisions.of(lost))
                .contains(new Decision(EVENT, ALICE, "lost", MARCH, SILVER, GOLD, 900L, "refund", null, 2));
    }

    @Test
    void aTierAtRiskOrInGraceSaysUntilWhen() {
        var keep = new Keep(END, NEEDED);

        assertThat(Stream.of(new TierEvent.AtRisk(MADE, GOLD, keep), new TierEvent.InGrace(MADE, GOLD, keep))
                        .map(ScoringDecisions::of))
                .containsExactly(
                        Optional.of(about("at-risk", GOLD, null, END)),
                        Optional.of(about("in-grace", GOLD, null, END)));
    }

    @Test
    void aTierKeptSaysForHowLong() {
        assertThat(ScoringDecisions.of(new TierEvent.Kept(MADE, GOLD, END))).contains(about("kept", GOLD, null, END));
    }

    @Test
    void whatIsSeenInTheRhythmNamesNoTier() {
        var reasons = List.of("silence", "fewer-orders");

        assertThat(Stream.of(
                                new TierEvent.ChurnWarned(MADE, "middle", reasons),
                                new TierEvent.Dormant(MADE, 96),
                                new TierEvent.Woken(MADE, 117))
                        .map(ScoringDecisions::of)
                        .map(Optional::orElseThrow))
                .containsExactly(
                        about("churn-warned", null, "middle", null),
                        about("dormant", null, null, null),
                        about("woken", null, null, null));
    }

    @Test
    void whatThisBuildDoesNotKnowIsNoDecisionNorIsWhatDatesATierAnew() {
        assertThat(ScoringDecisions.of(new TierEvent.Unrecognised())).isEmpty();
        assertThat(ScoringDecisions.of(new TierEvent.Redated(MADE, GOLD, SILVER)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void aKindIsCalledAsInTheHistoryOfAStanding(TierEvent event) {
        var type = Stream.of(TierEvent.class.getAnnotation(JsonSubTypes.class).value())
                .filter(one -> one.value() == event.getClass())
                .findFirst()
                .orElseThrow();

        assertThat(ScoringDecisions.of(event).orElseThrow().kind())
                .isEqualTo(type.name().replaceFirst("^(tier|customer)-", "").replace(".v1", ""));
    }

    static Stream<TierEvent> everyEvent() {
        return Stream.of(
                new TierEvent.Reached(MADE, GOLD, SILVER, 5120, "behaviour"),
                new TierEvent.AtRisk(MADE, GOLD, new Keep(END, NEEDED)),
                new TierEvent.InGrace(MADE, GOLD, new Keep(END, NEEDED)),
                new TierEvent.Kept(MADE, GOLD, END),
                new TierEvent.Lost(MADE, SILVER, GOLD, 900, "policy"),
                new TierEvent.ChurnWarned(MADE, "high", List.of("silence")),
                new TierEvent.Dormant(MADE, 96),
                new TierEvent.Woken(MADE, 117));
    }

    private static Decision about(
            String kind, @Nullable TierRef tier, @Nullable String why, @Nullable LocalDate until) {
        return new Decision(EVENT, ALICE, kind, MARCH, tier, null, null, why, until, 2);
    }
}
