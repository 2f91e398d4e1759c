package dev.rung.scoring.insight;

import static dev.rung.scoring.Histories.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.standings.Standings.TierSum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TiersOnTest {

    private static final List<Person> PEOPLE = List.of(
            People.seen(100).moved(60, "gold").paid(60, "9000").paid(5, "1").person(),
            People.seen(90).paid(90, "12.50").person(),
            People.seen(10).paid(10, "7").person());

    @Test
    void customersCountWhereTheyStoodAndWithWhatTheyHadBoughtByThen() {
        assertThat(on(TODAY.minusDays(60)))
                .containsExactly(
                        new TierSum("gold", 1, 1, new BigDecimal("9000")),
                        new TierSum("regular", 1, 1, new BigDecimal("12.50")));
    }

    @Test
    void whatIsOlderThanTheWindowNoLongerCounts() {
        var date = TODAY.minusDays(1);

        assertThat(sums(new TiersOn(date, date.minusDays(29), "regular"), PEOPLE))
                .containsExactly(
                        new TierSum("gold", 1, 1, new BigDecimal("1")),
                        new TierSum("regular", 2, 1, new BigDecimal("7")));
    }

    @Test
    void beforeAnybodyWasSeenThereIsNobody() {
        assertThat(on(TODAY.minusDays(101))).isEmpty();
    }

    @Property(tries = 200)
    void everybodySeenIsCountedOnceHoweverTheyAreDivided(
            @ForAll("people") List<Person> people, @ForAll @IntRange(max = 220) int daysAgo) {
        var date = TODAY.minusDays(daysAgo);
        var question = new TiersOn(date, date.minusDays(364), "regular");
        var sums = sums(question, people);

        assertThat(sums.stream().mapToLong(TierSum::customers).sum())
                .isEqualTo(people.stream()
                        .filter(one -> !one.seenOn().isAfter(date))
                        .count());
        assertThat(People.collectInHalves(question.sums(), people)).isEqualTo(sums);
    }

    @Provide
    Arbitrary<List<Person>> people() {
        return People.any();
    }

    private static List<TierSum> on(LocalDate date) {
        return sums(new TiersOn(date, date.minusDays(364), "regular"), PEOPLE);
    }

    private static List<TierSum> sums(TiersOn question, List<Person> people) {
        return People.collect(question.sums(), people);
    }
}
