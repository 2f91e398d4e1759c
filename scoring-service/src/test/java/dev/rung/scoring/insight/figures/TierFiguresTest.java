package dev.rung.scoring.insight.figures;

import static dev.rung.scoring.insight.figures.People.TODAY;
import static dev.rung.scoring.insight.figures.People.answer;
import static dev.rung.scoring.insight.figures.People.arrive;
import static dev.rung.scoring.insight.figures.People.seen;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.insight.figures.TierFigures.TierMigration;
import dev.rung.scoring.insight.figures.TierFigures.TierSum;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class TierFiguresTest {

    private static final Period FOUR_DAYS = new Period(TODAY.minusDays(3), TODAY);

    @Inject
    TierFigures figures;

    @AfterEach
    void nobodyStays() throws SQLException {
        People.leave();
    }

    @Test
    void customersCountWhereTheyStoodAndWithWhatTheyHadBoughtByThen() throws SQLException {
        some();

        assertThat(on(TODAY.minusDays(60)))
                .containsExactly(
                        new TierSum("gold", 1, 1, new BigDecimal("9000")),
                        new TierSum("regular", 1, 1, new BigDecimal("12.50")));
    }

    @Test
    void whatIsOlderThanTheWindowNoLongerCounts() throws SQLException {
        some();
        var date = TODAY.minusDays(1);

        assertThat(answer(() -> figures.on(date, date.minusDays(29), "regular")))
                .containsExactly(
                        new TierSum("gold", 1, 1, new BigDecimal("1")),
                        new TierSum("regular", 2, 1, new BigDecimal("7")));
    }

    @Test
    void beforeAnybodyWasSeenThereIsNobody() throws SQLException {
        some();

        assertThat(on(TODAY.minusDays(101))).isEmpty();
    }

    @Test
    void whatWentBackIsTakenOffAndAnOrderGivenBackIsNone() throws SQLException {
        arrive(seen(9).refunded(TODAY.minusDays(9), "20", "5.50").refunded(TODAY.minusDays(8), "30", "30"));

        assertThat(on(TODAY)).containsExactly(new TierSum("regular", 1, 1, new BigDecimal("14.50")));
    }

    @Test
    void aTierCountsFromTheEndOfTheDayOnWhichItWasDecided() throws SQLException {
        arrive(seen(100).moved(60, "gold").moved(20, "silver"));

        assertThat(tierOn(101)).isNull();
        assertThat(tierOn(100)).isEqualTo("regular");
        assertThat(tierOn(61)).isEqualTo("regular");
        assertThat(tierOn(60)).isEqualTo("gold");
        assertThat(tierOn(21)).isEqualTo("gold");
        assertThat(tierOn(20)).isEqualTo("silver");
        assertThat(tierOn(0)).isEqualTo("silver");
    }

    @Test
    void whoMovedBeganWhereTheDecisionSaysWhateverTheLowestTierIsCalledToday() throws SQLException {
        arrive(seen(100).began("regular").moved(60, "platinum"));

        assertThat(tierOn(99, "basic")).isEqualTo("regular");
        assertThat(tierOn(61, "basic")).isEqualTo("regular");
        assertThat(tierOn(0, "basic")).isEqualTo("platinum");
    }

    @Test
    void whoWasRaisedAndLoweredOnOneDayEndsItWhereTheLastDecisionLeftThem() throws SQLException {
        arrive(seen(10).moved(3, "gold").moved(3, "bronze"));

        assertThat(tierOn(3)).isEqualTo("bronze");
    }

    @Test
    void whoeverWasMovedHasBeenSeen() throws SQLException {
        arrive(seen(5).moved(8, "gold"));

        assertThat(tierOn(9)).isNull();
        assertThat(tierOn(8)).isEqualTo("gold");
    }

    @Test
    void theAssessmentCountsAlreadyWhereItsDecisionIsStillOnItsWay() throws SQLException {
        arrive(seen(100).moved(60, "silver").stands("gold"));

        assertThat(tierOn(60)).isEqualTo("silver");
        assertThat(tierOn(1)).isEqualTo("silver");
        assertThat(tierOn(0)).isEqualTo("gold");
    }

    @Test
    void customersComeAndMoveDayByDay() throws SQLException {
        arrive(seen(50).moved(40, "gold"), seen(50).moved(2, "gold").moved(1, "silver"), seen(1));

        var trend = trend(FOUR_DAYS, "regular");

        assertThat(trend).containsOnlyKeys("regular", "gold", "silver");
        assertThat(trend.get("regular")).containsExactly(1L, 0L, 1L, 1L);
        assertThat(trend.get("gold")).containsExactly(1L, 2L, 1L, 1L);
        assertThat(trend.get("silver")).containsExactly(0L, 0L, 1L, 1L);
    }

    @Test
    void tiersThatNoLadderHasTodayAreCountedAsTheyWereCalled() throws SQLException {
        arrive(seen(50).began("regular").moved(1, "platinum"));

        var trend = trend(FOUR_DAYS, "basic");

        assertThat(trend).containsOnlyKeys("regular", "platinum");
        assertThat(trend.get("regular")).containsExactly(1L, 1L, 0L, 0L);
        assertThat(trend.get("platinum")).containsExactly(0L, 0L, 1L, 1L);
    }

    @Test
    void whatIsUndoneOnTheSameDayShowsNowhere() throws SQLException {
        arrive(seen(50).moved(2, "gold").moved(2, "regular"));

        var trend = trend(FOUR_DAYS, "regular");

        assertThat(trend).containsOnlyKeys("regular");
        assertThat(trend.get("regular")).containsExactly(1L, 1L, 1L, 1L);
    }

    @Test
    void everyFigureOfADateSaysTheSame() throws SQLException {
        var random = new Random(11);
        for (int i = 0; i < 40; i++) {
            var people = People.any(random);
            arrive(people);
            var to = TODAY.minusDays(random.nextInt(150));
            everyFigureOfADateSaysTheSame(new Period(to.minusDays(random.nextInt(60)), to));
            People.leave();
        }
    }

    private void everyFigureOfADateSaysTheSame(Period period) {
        var trend = trend(period, "regular");
        var moves = answer(() -> figures.migration(period, "regular"));
        for (int day = 0; day < period.days(); day++) {
            var tiers = on(period.from().plusDays(day));
            for (var tier : People.TIERS) {
                var counts = trend.getOrDefault(tier, List.of());
                assertThat(counts.isEmpty() ? 0 : counts.get(day)).isEqualTo(customers(tiers, tier));
            }
        }
        for (var tier : People.TIERS) {
            assertThat(sum(moves.stream()
                            .filter(move -> tier.equals(move.from()))
                            .toList()))
                    .isEqualTo(customers(on(period.from()), tier));
            assertThat(sum(moves.stream().filter(move -> tier.equals(move.to())).toList()))
                    .isEqualTo(customers(on(period.to()), tier));
        }
    }

    private static void some() throws SQLException {
        arrive(
                seen(100).moved(60, "gold").paid(60, "9000").paid(5, "1"),
                seen(90).paid(90, "12.50"),
                seen(10).paid(10, "7"));
    }

    private List<TierSum> on(LocalDate date) {
        return answer(() -> figures.on(date, date.minusDays(364), "regular"));
    }

    private @Nullable String tierOn(int daysAgo) {
        return tierOn(daysAgo, "regular");
    }

    /// Of the only customer; null before they were seen.
    private @Nullable String tierOn(int daysAgo, String lowest) {
        var date = TODAY.minusDays(daysAgo);
        var found = answer(() -> figures.on(date, date, lowest));
        return found.isEmpty() ? null : found.getFirst().tier();
    }

    private Map<String, List<Long>> trend(Period period, String lowest) {
        return answer(() -> figures.trend(period, lowest)).stream()
                .collect(toMap(
                        TierFigures.DayCount::tier,
                        count -> List.of(count.customers()),
                        (one, next) ->
                                Stream.concat(one.stream(), next.stream()).toList()));
    }

    private static long customers(List<TierSum> sums, String tier) {
        return sums.stream()
                .filter(sum -> sum.tier().equals(tier))
                .mapToLong(TierSum::customers)
                .sum();
    }

    private static long sum(List<TierMigration> moves) {
        return moves.stream().mapToLong(TierMigration::customers).sum();
    }
}
