package dev.rung.scoring.insight;

import static dev.rung.scoring.Histories.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.insight.Person.Move;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DecidedTest {

    private static final Instant NOON = Instant.parse("2026-06-30T04:00:00Z");
    private static final LocalDate DATE = LocalDate.of(2026, 6, 30);

    @Test
    void aDecisionCountsOnTheStoresDate() {
        var late = new Decided(Instant.parse("2026-06-30T16:00:00Z"), "regular", "gold");

        assertThat(Decided.way(List.of(late), SHANGHAI)).containsExactly(new Move(DATE.plusDays(1), "gold"));
    }

    @Test
    void ofDecisionsOfOneMomentEachBeginsWhereTheOneBeforeEnded() {
        var way = Decided.way(
                List.of(
                        new Decided(NOON, "silver", "gold"),
                        new Decided(NOON, "bronze", "silver"),
                        new Decided(NOON, "regular", "bronze")),
                SHANGHAI);

        assertThat(way).extracting(Move::tier).containsExactly("bronze", "silver", "gold");
    }

    @Test
    void aRoundTripOfOneMomentBeginsWhereTheCustomerStood() {
        var way = Decided.way(
                List.of(
                        new Decided(NOON.minusSeconds(60), "regular", "gold"),
                        new Decided(NOON, "silver", "gold"),
                        new Decided(NOON, "gold", "silver")),
                SHANGHAI);

        assertThat(way).extracting(Move::tier).containsExactly("gold", "silver", "gold");
    }

    @Test
    void whatDoesNotFitTogetherIsNotLost() {
        var way = Decided.way(
                List.of(new Decided(NOON, "regular", "gold"), new Decided(NOON, "bronze", "silver")), SHANGHAI);

        assertThat(way).extracting(Move::tier).containsExactlyInAnyOrder("gold", "silver");
    }

    @Property
    void aClimbOfOneMomentIsFoundInWhateverOrderItIsRead(@ForAll("seeds") long seed, @ForAll("steps") int steps) {
        var climb = new ArrayList<>(IntStream.range(0, steps)
                .mapToObj(i -> new Decided(NOON, "t" + i, "t" + (i + 1)))
                .toList());
        Collections.shuffle(climb, new Random(seed));

        assertThat(Decided.way(climb, SHANGHAI).getLast().tier()).isEqualTo("t" + steps);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Provide
    Arbitrary<Integer> steps() {
        return Arbitraries.integers().between(1, 6);
    }
}
