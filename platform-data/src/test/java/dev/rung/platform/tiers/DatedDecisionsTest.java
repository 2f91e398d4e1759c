package dev.rung.platform.tiers;

import static dev.rung.platform.tiers.TierStory.BRONZE;
import static dev.rung.platform.tiers.TierStory.REGULAR;
import static dev.rung.platform.tiers.TierStory.REGULAR_AT_FIRST;
import static dev.rung.platform.tiers.TierStory.SILVER;
import static dev.rung.platform.tiers.TierStory.bronze;
import static dev.rung.platform.tiers.TierStory.churnWarned;
import static dev.rung.platform.tiers.TierStory.daysAgo;
import static dev.rung.platform.tiers.TierStory.kept;
import static dev.rung.platform.tiers.TierStory.lost;
import static dev.rung.platform.tiers.TierStory.reached;
import static dev.rung.platform.tiers.TierStory.redated;
import static dev.rung.platform.tiers.TierStory.regular;
import static dev.rung.platform.tiers.TierStory.silver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.TierSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatedDecisionsTest {

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

    @Property
    void theOrderOfArrivalDoesNotMatter(@ForAll("decided") Set<TierEvent> decided, @ForAll Random random) {
        var told = new ArrayList<>(decided);
        Collections.shuffle(told, random);

        assertThat(DatedDecisions.of(told)).isEqualTo(DatedDecisions.of(decided));
        assertThat(DatedDecisions.of(told).decisions())
                .extracting(DatedDecision::event)
                .containsExactlyInAnyOrderElementsOf(decided);
    }

    @Provide
    Arbitrary<Set<TierEvent>> decided() {
        var path = new TierSpan[] {REGULAR_AT_FIRST, bronze(11), silver(4)};
        return Arbitraries.of(
                        BRONZE_REACHED,
                        SILVER_REACHED,
                        redated(3, BRONZE, 11, path),
                        redated(3, SILVER, 4, path),
                        churnWarned(3, 4),
                        kept(4, SILVER, 4),
                        lost(5, REGULAR, 3, regular(3)),
                        reached(6, BRONZE, 2, regular(3), bronze(2)),
                        lost(7, REGULAR, 2, regular(2)))
                .set();
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

    /// By all that is known now silver was held for three days, and taken by a return before anybody was told.
    @Test
    void aTierThatWasHeldOnlyBetweenIsThatOfItsTimeAndNotOfToday() {
        var silver = redated(2, SILVER, 6, REGULAR_AT_FIRST, bronze(10), silver(6), bronze(3));
        var bronze = redated(2, BRONZE, 3, REGULAR_AT_FIRST, bronze(10), silver(6), bronze(3));
        var dated = DatedDecisions.of(List.of(BRONZE_REACHED, silver, bronze));

        assertThat(counts(dated, BRONZE_REACHED)).isEqualTo(daysAgo(10));
        assertThat(last(dated, 7)).isEqualTo(BRONZE_REACHED);
        assertThat(last(dated, 5)).isEqualTo(silver);
        assertThat(last(dated, 1)).isEqualTo(bronze);
    }

    @Test
    void whatTurnsOutNeverToHaveBeenReachedIsNoMomentsTier() {
        var bronze = redated(3, BRONZE, 12, REGULAR_AT_FIRST, bronze(12));
        var dated = DatedDecisions.of(List.of(BRONZE_REACHED, SILVER_REACHED, bronze));

        assertThat(last(dated, 1)).isEqualTo(bronze);
    }

    @Test
    void aWarningSetsNoTier() {
        var warned = churnWarned(2, 3);
        var dated = DatedDecisions.of(List.of(BRONZE_REACHED, warned));

        assertThat(last(dated, 1)).isEqualTo(BRONZE_REACHED);
        assertThat(last(DatedDecisions.of(List.of(warned)), 1)).isNull();
    }

    @Test
    void whatCountsFromAMomentCountsByIt() {
        var dated = DatedDecisions.of(List.of(BRONZE_REACHED, SILVER_REACHED));

        assertThat(dated.by(daysAgo(5)))
                .extracting(DatedDecision::event)
                .containsExactly(SILVER_REACHED, BRONZE_REACHED);
        assertThat(dated.by(daysAgo(5).minusMillis(1)))
                .extracting(DatedDecision::event)
                .containsExactly(BRONZE_REACHED);
        assertThat(last(dated, 5)).isEqualTo(SILVER_REACHED);
        assertThat(last(dated, 6)).isEqualTo(BRONZE_REACHED);
    }

    @Test
    void ofWarningsOfOneMomentTheOneThatWasMadeLastIsTheNewest() {
        var first = churnWarned(2, 3);
        var second = churnWarned(3, 3);

        assertThat(DatedDecisions.of(List.of(second, BRONZE_REACHED, first)).newestFirst())
                .extracting(DatedDecision::event)
                .containsExactly(second, first, BRONZE_REACHED);
    }

    /// Bronze is lost and reached again; each time an event that came late dates it anew.
    @Test
    void aCustomerWasToldOfTheReachingOfThatTime() {
        var firstTime = redated(2, BRONZE, 12, REGULAR_AT_FIRST, bronze(12));
        var lost = lost(3, REGULAR, 6, regular(6));
        var again = reached(4, BRONZE, 3, regular(6), bronze(3));
        var secondTime = redated(5, BRONZE, 4, regular(6), bronze(4));
        var dated = DatedDecisions.of(List.of(BRONZE_REACHED, firstTime, lost, again, secondTime));

        assertThat(told(dated, firstTime)).isEqualTo(BRONZE_REACHED);
        assertThat(told(dated, secondTime)).isEqualTo(again);
        assertThat(told(dated, lost)).isEqualTo(lost);
    }

    @Test
    void whereNoReachingIsKnownARedatingStandsForItself() {
        var late = redated(2, SILVER, 6, REGULAR_AT_FIRST, bronze(10), silver(6));

        assertThat(told(DatedDecisions.of(List.of(BRONZE_REACHED, late)), late)).isEqualTo(late);
    }

    @Test
    void aTypeThatThisBuildDoesNotKnowIsSkipped() {
        assertThat(DatedDecisions.of(List.of(new TierEvent.Unrecognised(), BRONZE_REACHED))
                        .decisions())
                .extracting(DatedDecision::event)
                .containsExactly(BRONZE_REACHED);
    }

    private static TierEvent told(DatedDecisions dated, TierEvent event) {
        return dated.decisions().stream()
                .filter(each -> each.event().equals(event))
                .map(dated::announcedBy)
                .map(DatedDecision::event)
                .findFirst()
                .orElseThrow();
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
}
