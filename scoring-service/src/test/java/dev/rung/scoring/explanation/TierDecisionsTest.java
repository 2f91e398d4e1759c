package dev.rung.scoring.explanation;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.explanation.Tiers.GOLD;
import static dev.rung.scoring.explanation.Tiers.REGULAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.Decision;
import dev.rung.contracts.scoring.TierEvent.TierSpan;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
                .map(found -> found.told().event())
                .contains(reached);
    }

    private static @Nullable TierEvent found(Instant asOf, TierEvent... events) {
        return new TierDecisions(List.of(events))
                .last(asOf)
                .map(found -> List.of(events).stream()
                        .filter(event -> found.grounds()
                                .equals(Objects.requireNonNull(event.decision()).eventId()))
                        .findFirst()
                        .orElseThrow())
                .orElse(null);
    }

    private static Decision decided(long revision, Instant at, List<TierSpan> path) {
        return new Decision(new UUID(0, revision), ALICE, "C-ALICE", at, 1, null, path, revision, null);
    }

    private static List<TierSpan> gold(int daysAgo) {
        return List.of(regular(), new TierSpan("gold", 3, daysAgo(daysAgo)));
    }

    private static TierSpan regular() {
        return new TierSpan("regular", 0, daysAgo(100));
    }
}
