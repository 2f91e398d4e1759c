package dev.rung.scoring.explanation.finding;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.explanation.finding.Tiers.GOLD;
import static dev.rung.scoring.explanation.finding.Tiers.REGULAR;
import static dev.rung.scoring.explanation.finding.Tiers.SILVER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.Decision;
import dev.rung.contracts.scoring.TierEvent.TierSpan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TierDecisionsTest {

    private final TierEvent reached =
            new TierEvent.Reached(decided(1, daysAgo(10), gold(10)), GOLD, REGULAR, 8500, "behaviour");
    private final TierEvent redated = new TierEvent.Redated(decided(2, daysAgo(20), gold(20)), GOLD, REGULAR);
    private final TierEvent lost =
            new TierEvent.Lost(decided(3, daysAgo(5), List.of(regular())), REGULAR, GOLD, 10, "refund");

    @Test
    void aTierThatWasDatedAnewIsExplainedFromWhenItWasReached() {
        assertThat(found(daysAgo(15), reached)).isNull();
        assertThat(found(daysAgo(15), reached, redated)).isEqualTo(redated);
        assertThat(found(daysAgo(21), reached, redated)).isNull();
    }

    @Test
    void aTierThatWasLostWasHeldUntilThat() {
        assertThat(found(daysAgo(7), reached, lost)).isEqualTo(reached);
        assertThat(found(daysAgo(5), reached, lost)).isEqualTo(lost);
    }

    @Test
    void whatIsAppealedAgainstIsWhatTheCustomerWasTold() {
        assertThat(new TierDecisions(List.of(reached, redated)).last(daysAgo(15)))
                .map(found -> requireNonNull(found.told()).event())
                .contains(reached);
    }

    @Test
    void aTierOnTheWayToALaterOneWasToldToNobodyByThen() {
        var silver = new TierEvent.Redated(decided(2, daysAgo(20), silverAndGold()), SILVER, REGULAR);
        var decisions = new TierDecisions(List.of(reached, silver));

        assertThat(decisions.last(daysAgo(15)))
                .hasValueSatisfying(found -> assertThat(found.told()).isNull());
        assertThat(decisions.last(daysAgo(9)))
                .hasValueSatisfying(found ->
                        assertThat(requireNonNull(found.told()).event()).isEqualTo(reached));
    }

    private static @Nullable TierEvent found(Instant asOf, TierEvent... events) {
        return new TierDecisions(List.of(events))
                .last(asOf)
                .map(found -> List.of(events).stream()
                        .filter(event -> found.grounds()
                                .equals(requireNonNull(event.decision()).eventId()))
                        .findFirst()
                        .orElseThrow())
                .orElse(null);
    }

    private static Decision decided(long revision, Instant at, List<TierSpan> path) {
        return new Decision(new UUID(0, revision), ALICE, "C-ALICE", at, 1, null, path, revision, null);
    }

    private static List<TierSpan> silverAndGold() {
        return List.of(regular(), new TierSpan("silver", 2, daysAgo(20)), new TierSpan("gold", 3, daysAgo(10)));
    }

    private static List<TierSpan> gold(int daysAgo) {
        return List.of(regular(), new TierSpan("gold", 3, daysAgo(daysAgo)));
    }

    private static TierSpan regular() {
        return new TierSpan("regular", 0, daysAgo(100));
    }
}
