package dev.rung.platform.tiers;

import static dev.rung.platform.tiers.TierStory.BRONZE;
import static dev.rung.platform.tiers.TierStory.REGULAR_AT_FIRST;
import static dev.rung.platform.tiers.TierStory.SILVER;
import static dev.rung.platform.tiers.TierStory.bronze;
import static dev.rung.platform.tiers.TierStory.churnWarned;
import static dev.rung.platform.tiers.TierStory.daysAgo;
import static dev.rung.platform.tiers.TierStory.held;
import static dev.rung.platform.tiers.TierStory.kept;
import static dev.rung.platform.tiers.TierStory.lost;
import static dev.rung.platform.tiers.TierStory.reached;
import static dev.rung.platform.tiers.TierStory.redated;
import static dev.rung.platform.tiers.TierStory.silver;
import static dev.rung.platform.tiers.TierStory.tier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rung.contracts.scoring.TierEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// From when on a decision counts, and whether it stands.
class DecisionPeriodTest {

    private static final TierEvent BRONZE_REACHED = reached(1, BRONZE, 10, REGULAR_AT_FIRST, bronze(10));
    private static final TierEvent SILVER_REACHED = reached(2, SILVER, 5, REGULAR_AT_FIRST, bronze(10), silver(5));

    @Nested
    class CountsFrom {

        @Test
        void itsOwnMomentWhereTheTierWasHeldSeveralTimesAndReachedThen() {
            var first = reached(1, SILVER, 20, REGULAR_AT_FIRST, silver(20));
            var second = redated(2, SILVER, 5, REGULAR_AT_FIRST, silver(20), bronze(12), silver(5));

            assertThat(counts(first, first, second)).isEqualTo(daysAgo(20));
            assertThat(counts(second, first, second)).isEqualTo(daysAgo(5));
        }

        /// By all that is known now it was reached at neither of the moments that are known of it.
        @Test
        void theLastTimeBeforeTheLossThatItWasReached() {
            var lost = lost(3, BRONZE, 2, REGULAR_AT_FIRST, bronze(12), silver(9), bronze(7), silver(6), bronze(2));

            assertThat(counts(BRONZE_REACHED, BRONZE_REACHED, SILVER_REACHED, lost))
                    .isEqualTo(daysAgo(7));
            assertThat(counts(SILVER_REACHED, BRONZE_REACHED, SILVER_REACHED, lost))
                    .as("what was lost stays as it was told")
                    .isEqualTo(daysAgo(5));
        }

        @Test
        void theLossWhereThatIsTheFirstThatIsKnownOfTheTier() {
            var lost = lost(3, BRONZE, 4, REGULAR_AT_FIRST, silver(8), bronze(4));

            assertThat(counts(BRONZE_REACHED, BRONZE_REACHED, SILVER_REACHED, lost))
                    .isEqualTo(daysAgo(4));
        }

        @Test
        void theReachingOfAHigherOneWhereThatWasReachedAtOnce() {
            var copper = tier("copper", BRONZE.rank());
            var late = redated(2, SILVER, 7, REGULAR_AT_FIRST, held(copper, 8), silver(7));

            assertThat(counts(BRONZE_REACHED, BRONZE_REACHED, late))
                    .as("copper is another tier, and no higher one")
                    .isEqualTo(daysAgo(7));
        }

        @Test
        void whatWasToldWhereThePathKnowsNeitherTheTierNorAHigherOne() {
            var late = redated(2, TierStory.REGULAR, 30, TierStory.regular(30));

            assertThat(counts(BRONZE_REACHED, BRONZE_REACHED, late)).isEqualTo(daysAgo(10));
        }
    }

    @Nested
    class Stands {

        @Test
        void whatIsHeldByAllThatIsKnownThoughAHigherTierCameAfterwards() {
            assertThat(stands(BRONZE_REACHED, BRONZE_REACHED, SILVER_REACHED)).isTrue();
            assertThat(stands(SILVER_REACHED, BRONZE_REACHED, SILVER_REACHED)).isTrue();
        }

        @Test
        void notATierThatWasPassedThroughInOneMoment() {
            var silver = reached(1, SILVER, 5, REGULAR_AT_FIRST, silver(5));
            var bronze = redated(2, BRONZE, 5, REGULAR_AT_FIRST, bronze(5), silver(5));

            assertThat(stands(bronze, silver, bronze)).isFalse();
            assertThat(stands(silver, silver, bronze)).isTrue();
        }

        /// An order of a week ago arrives late, and keeps the tier that was reached since.
        @Test
        void whatWasKeptUntilAPathIsToldThatSaysOtherwise() {
            var kept = kept(3, SILVER, 7);
            var warned = churnWarned(4, 1);
            var path = redated(5, SILVER, 4, REGULAR_AT_FIRST, bronze(10), silver(4));

            assertThat(stands(kept, BRONZE_REACHED, SILVER_REACHED, kept, warned))
                    .isTrue();
            assertThat(stands(kept, BRONZE_REACHED, SILVER_REACHED, kept, warned, path))
                    .as("silver was not held a week ago")
                    .isFalse();
        }

        @Test
        void whateverNoPathIsKnownOf() {
            var silver = reached(1, SILVER, 5);

            assertThat(stands(silver, silver)).isTrue();
        }
    }

    @Test
    void partsAndPlacesFollowTheOrderOfMaking() {
        var kept = kept(3, SILVER, 4);
        var lost = lost(4, BRONZE, 2, REGULAR_AT_FIRST, bronze(10), silver(5), bronze(2));
        var warned = churnWarned(5, 1);

        assertThat(DatedDecisions.of(List.of(warned, lost, kept, SILVER_REACHED, BRONZE_REACHED))
                        .decisions())
                .extracting(DatedDecision::event, DatedDecision::part, DatedDecision::made, DatedDecision::tier)
                .containsExactly(
                        tuple(BRONZE_REACHED, 0, 0, BRONZE),
                        tuple(SILVER_REACHED, 0, 1, SILVER),
                        tuple(kept, 0, 2, SILVER),
                        tuple(lost, 1, 3, BRONZE),
                        tuple(warned, 1, 4, null));
    }

    private static Instant counts(TierEvent event, TierEvent... told) {
        return dated(event, told).counts();
    }

    private static boolean stands(TierEvent event, TierEvent... told) {
        return dated(event, told).stands();
    }

    private static DatedDecision dated(TierEvent event, TierEvent... told) {
        return DatedDecisions.of(List.of(told)).decisions().stream()
                .filter(each -> each.event().equals(event))
                .findFirst()
                .orElseThrow();
    }
}
