package dev.rung.platform.tiers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.Decision;
import dev.rung.contracts.scoring.TierEvent.Lost;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.contracts.scoring.TierEvent.Redated;
import dev.rung.contracts.scoring.TierEvent.TierSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatedDecisionsTest {

    private static final Instant NOW = Instant.parse("2026-07-01T04:00:00Z");
    private static final UUID ALICE = UUID.randomUUID();
    private static final TierRef REGULAR = new TierRef("regular", 0, Map.of());
    private static final TierRef BRONZE = new TierRef("bronze", 1, Map.of());
    private static final TierRef SILVER = new TierRef("silver", 2, Map.of());

    private static final TierSpan REGULAR_AT_FIRST = new TierSpan("regular", 0, daysAgo(100));

    private static final TierEvent BRONZE_REACHED = reached(1, BRONZE, 10, REGULAR_AT_FIRST, bronze(10));
    private static final TierEvent SILVER_REACHED = reached(2, SILVER, 5, REGULAR_AT_FIRST, bronze(10), silver(5));

    @Test
    void whatWasDatedAnewCountsFromThenHoweverItIsTold() {
        var late = redated(2, BRONZE, 12, REGULAR_AT_FIRST, bronze(12));
        var told = new ArrayList<>(List.of(BRONZE_REACHED, late));
        for (int times = 0; times < 20; times++) {
            Collections.shuffle(told, new Random(times));

            assertThat(DatedDecisions.of(told).newestFirst())
                    .extracting(DatedDecision::event, DatedDecision::counts)
                    .containsExactly(tuple(late, daysAgo(12)), tuple(BRONZE_REACHED, daysAgo(12)));
        }
    }

    /// A refund takes silver, and the order with which bronze had been reached.
    @Test
    void aLossDatesAnewWhatIsStillHeldAndLeavesWhatIsLost() {
        var lost = lost(3, BRONZE, 1, REGULAR_AT_FIRST, bronze(4));
        var bronze = redated(3, BRONZE, 4, REGULAR_AT_FIRST, bronze(4));
        var dated = DatedDecisions.of(List.of(BRONZE_REACHED, SILVER_REACHED, bronze, lost));

        assertThat(counts(dated, BRONZE_REACHED)).isEqualTo(daysAgo(4));
        assertThat(counts(dated, SILVER_REACHED)).isEqualTo(daysAgo(5));
        assertThat(last(dated, 1)).isEqualTo(lost);
        assertThat(last(dated, 3)).as("held until it was lost").isEqualTo(SILVER_REACHED);
        assertThat(last(dated, 7))
                .as("not crossed by then, by all that is known")
                .isNull();
    }

    /// By what is known now bronze was crossed between the two.
    @Test
    void whatALossDatesAnewIsExplainedByItselfAndAppealedAgainstAsItWasTold() {
        var lost = lost(3, BRONZE, 1, REGULAR_AT_FIRST, bronze(7));
        var bronze = redated(3, BRONZE, 7, REGULAR_AT_FIRST, bronze(7));
        var dated = DatedDecisions.of(List.of(BRONZE_REACHED, SILVER_REACHED, lost, bronze));

        var sixDaysAgo = dated.last(daysAgo(6)).orElseThrow();

        assertThat(sixDaysAgo.event()).isEqualTo(bronze);
        assertThat(dated.announcedBy(sixDaysAgo).event()).isEqualTo(BRONZE_REACHED);
    }

    @Test
    void whatIsToldLateAfterALossDatesAnewWhatIsStillHeldAndRaisesNobodyBefore() {
        var lost = lost(3, BRONZE, 1, REGULAR_AT_FIRST, bronze(10));
        var late = redated(4, BRONZE, 12, REGULAR_AT_FIRST, bronze(12));
        var dated = DatedDecisions.of(List.of(BRONZE_REACHED, SILVER_REACHED, lost, late));

        assertThat(counts(dated, BRONZE_REACHED)).isEqualTo(daysAgo(12));
        assertThat(last(dated, 3)).as("held until it was lost").isEqualTo(SILVER_REACHED);
        assertThat(last(dated, 11)).isEqualTo(late);
        assertThat(last(dated, 1)).isEqualTo(lost);
    }

    /// The path of a later cycle begins with what is held on.
    @Test
    void aTierThatIsRenewedCountsFromWhenItWasReached() {
        var late = redated(2, BRONZE, 12, REGULAR_AT_FIRST, bronze(12));
        var renewed = reached(3, SILVER, 1, bronze(2), silver(1));
        var dated = DatedDecisions.of(List.of(BRONZE_REACHED, late, renewed));

        assertThat(counts(dated, BRONZE_REACHED)).isEqualTo(daysAgo(12));
    }

    @Test
    void whatWasLostAtACyclesEndStaysThoughItIsReachedAgain() {
        var late = redated(3, SILVER, 6, REGULAR_AT_FIRST, bronze(10), silver(6));
        var lost = lost(4, BRONZE, 3, bronze(3));
        var again = reached(5, SILVER, 1, bronze(3), silver(1));
        var dated = DatedDecisions.of(List.of(BRONZE_REACHED, SILVER_REACHED, late, lost, again));

        assertThat(counts(dated, SILVER_REACHED)).isEqualTo(daysAgo(6));
        assertThat(counts(dated, BRONZE_REACHED)).isEqualTo(daysAgo(10));
        assertThat(counts(dated, again)).isEqualTo(daysAgo(1));
    }

    private static Instant counts(DatedDecisions dated, TierEvent event) {
        return dated.decisions().stream()
                .filter(each -> each.event().equals(event))
                .findFirst()
                .orElseThrow()
                .counts();
    }

    private static @Nullable TierEvent last(DatedDecisions dated, int daysAgo) {
        return dated.last(daysAgo(daysAgo)).map(DatedDecision::event).orElse(null);
    }

    private static TierEvent reached(long revision, TierRef tier, int daysAgo, TierSpan... path) {
        return new Reached(decided(revision, "reached", daysAgo, path), tier, REGULAR, 1_000, "behaviour");
    }

    private static TierEvent redated(long revision, TierRef tier, int daysAgo, TierSpan... path) {
        return new Redated(decided(revision, "redated", daysAgo, path), tier, REGULAR);
    }

    private static TierEvent lost(long revision, TierRef tier, int daysAgo, TierSpan... path) {
        return new Lost(decided(revision, "lost", daysAgo, path), tier, SILVER, 1_000, "refund");
    }

    private static Decision decided(long revision, String what, int daysAgo, TierSpan... path) {
        var id = UUID.nameUUIDFromBytes((what + revision).getBytes(UTF_8));
        return new Decision(id, ALICE, "C-ALICE", daysAgo(daysAgo), 1, null, List.of(path), revision, null);
    }

    private static TierSpan bronze(int daysAgo) {
        return new TierSpan("bronze", 1, daysAgo(daysAgo));
    }

    private static TierSpan silver(int daysAgo) {
        return new TierSpan("silver", 2, daysAgo(daysAgo));
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
