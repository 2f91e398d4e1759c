package dev.rung.scoring.assessment.standing;

import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.scoring.TierEvent.TierSpan;
import dev.rung.scoring.Histories;
import dev.rung.scoring.assessment.standing.PastStanding.GrantSpan;
import dev.rung.scoring.assessment.standing.TierStanding.Active;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TierPathTest {

    private static final Hold REGULAR = new Hold("regular", daysAgo(100), null, null);
    private static final Hold SILVER = above(REGULAR, "silver", daysAgo(50));
    private static final Hold GOLD = above(SILVER, "gold", daysAgo(20));

    @Test
    void aGrantedTierIsHeldWhereItIsTheHigher() {
        assertThat(path(GOLD, granted("gold", 60, 10))).containsExactly(span("regular", 0, 100), span("gold", 3, 60));
        assertThat(path(GOLD, granted("bronze", 60, 10)))
                .containsExactly(
                        span("regular", 0, 100), span("bronze", 1, 60), span("silver", 2, 50), span("gold", 3, 20));
        assertThat(path(SILVER, granted("diamond", 40, 30)))
                .containsExactly(
                        span("regular", 0, 100), span("silver", 2, 50), span("diamond", 4, 40), span("silver", 2, 30));
    }

    @Test
    void aGrantFromBeforeTheAnchorIsHeldFromTheAnchorOn() {
        assertThat(path(REGULAR, granted("gold", 200, 30)))
                .containsExactly(span("gold", 3, 100), span("regular", 0, 30));
    }

    @Test
    void ofTwoTiersReachedAtOnceTheHigherIsHeld() {
        var both = above(SILVER, "gold", SILVER.since());

        assertThat(path(both)).containsExactly(span("regular", 0, 100), span("gold", 3, 50));
    }

    @Test
    void whenTheLowestTierBeganIsNoNewsNorThatATierIsHeldStill() {
        var gold = span("gold", 3, 20);
        var told = List.of(span("regular", 0, 90), gold);

        assertThat(TierPath.isKnown(List.of(span("regular", 0, 100), gold), told))
                .isTrue();
        assertThat(TierPath.isKnown(List.of(gold), told)).isTrue();
        assertThat(TierPath.isKnown(List.of(span("gold", 3, 21)), told)).isFalse();
        assertThat(TierPath.isKnown(List.of(span("silver", 2, 100), gold), List.of(span("silver", 2, 90), gold)))
                .isFalse();
    }

    @Test
    void whoWasNeverAssessedHasNoPath() {
        assertThat(TierPath.of(CarriedStanding.UNRANKED, V1)).isEmpty();
    }

    @Test
    void aGrantThatStillCountsHasNoEndYet() {
        var granted = new GrantedTier(new UUID(0, 1), "diamond", daysAgo(5), Histories.TODAY.minusDays(1));

        assertThat(TierPath.of(carried(GOLD).having(granted), V1))
                .containsExactly(
                        span("regular", 0, 100), span("silver", 2, 50), span("gold", 3, 20), span("diamond", 4, 5));
    }

    @Test
    void aPathMayBeginLaterThanItsAnchorButNeverEarlier() {
        assertThat(TierPath.of(carried(GOLD), V1, daysAgo(30)))
                .containsExactly(span("silver", 2, 30), span("gold", 3, 20));
        assertThat(TierPath.of(carried(SILVER), V1, daysAgo(50))).containsExactly(span("silver", 2, 50));
        assertThat(TierPath.of(carried(SILVER), V1, daysAgo(200)))
                .containsExactly(span("regular", 0, 100), span("silver", 2, 50));
    }

    private static List<TierSpan> path(Hold hold, GrantSpan... grants) {
        return TierPath.of(carried(hold, grants), V1);
    }

    private static CarriedStanding carried(Hold hold, GrantSpan... grants) {
        return new CarriedStanding(
                new Active(hold),
                null,
                null,
                1,
                null,
                CarriedStanding.UNRANKED.churn(),
                new PastStanding(null, List.of(grants), null, null));
    }

    private static GrantSpan granted(String tier, int from, int to) {
        return new GrantSpan(tier, daysAgo(from), daysAgo(to));
    }

    private static Hold above(Hold from, String tier, Instant since) {
        return new Hold(tier, since, Histories.TODAY.plusDays(300), new Upgrade(from, Histories.TODAY));
    }

    private static TierSpan span(String tier, int rank, int daysAgo) {
        return new TierSpan(tier, rank, daysAgo(daysAgo));
    }
}
