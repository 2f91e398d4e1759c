package dev.rung.scoring.insight;

import static dev.rung.scoring.Histories.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.standings.Standings.TierSum;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final Period FOUR_DAYS = new Period(TODAY.minusDays(3), TODAY);

    @Test
    void customersComeAndMoveDayByDay() {
        var trend = People.collect(
                new Trend(FOUR_DAYS, "regular").counts(),
                List.of(
                        People.seen(50).moved(40, "gold").person(),
                        People.seen(50).moved(2, "gold").moved(1, "silver").person(),
                        People.seen(1).person()));

        assertThat(trend.get("regular")).startsWith(1, 0, 1, 1);
        assertThat(trend.get("gold")).startsWith(1, 2, 1, 1);
        assertThat(trend.get("silver")).startsWith(0, 0, 1, 1);
    }

    @Test
    void tiersThatNoLadderHasTodayAreCountedAsTheyWereCalled() {
        var trend = People.collect(
                new Trend(FOUR_DAYS, "basic").counts(),
                List.of(People.seen(50).began("regular").moved(1, "platinum").person()));

        assertThat(trend).containsOnlyKeys("regular", "platinum");
        assertThat(trend.get("regular")).startsWith(1, 1, 0, 0);
        assertThat(trend.get("platinum")).startsWith(0, 0, 1, 1);
    }

    @Test
    void whatIsUndoneOnTheSameDayShowsNowhere() {
        var trend = People.collect(
                new Trend(FOUR_DAYS, "regular").counts(),
                List.of(People.seen(50).moved(2, "gold").moved(2, "regular").person()));

        assertThat(trend).containsOnlyKeys("regular");
        assertThat(trend.get("regular")).startsWith(1, 1, 1, 1);
    }

    @Property(tries = 200)
    void everyDayIsWhatTheTiersOfThatDayAre(
            @ForAll("people") List<Person> people,
            @ForAll @IntRange(max = 150) int endAgo,
            @ForAll @IntRange(max = 60) int length) {
        var to = TODAY.minusDays(endAgo);
        var period = new Period(to.minusDays(length), to);
        var question = new Trend(period, "regular");
        var trend = People.collect(question.counts(), people);
        var halves = People.collectInHalves(question.counts(), people);

        for (int i = 0; i < period.days(); i++) {
            var date = period.from().plusDays(i);
            var tiers = People.collect(new TiersOn(date, date, "regular").sums(), people);
            for (var tier : People.TIERS) {
                assertThat(count(trend, tier, i)).isEqualTo(customers(tiers, tier));
                assertThat(count(halves, tier, i)).isEqualTo(customers(tiers, tier));
            }
        }
    }

    @Provide
    Arbitrary<List<Person>> people() {
        return People.any();
    }

    private static long count(Map<String, long[]> trend, String tier, int day) {
        return trend.containsKey(tier) ? trend.get(tier)[day] : 0;
    }

    private static long customers(List<TierSum> sums, String tier) {
        return sums.stream()
                .filter(sum -> sum.tier().equals(tier))
                .mapToLong(TierSum::customers)
                .sum();
    }
}
