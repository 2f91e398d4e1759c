package dev.rung.local.demo;

import dev.rung.local.sending.CloudEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/// A year of a shop. The same seed makes the same customers, purchases and ids on any day; only the dates move along,
/// so
/// that the year always ends now. A second demo with the same seed is therefore known already and changes nothing; with
/// more customers, the first ones stay the same. The three who can log in are the same for every seed.
///
/// @param currency the store's
/// @param end of the year
record Shop(long seed, String currency, Instant end) {

    static final int WEEKS = 52;

    /// Everybody's events, in the order in which they happened.
    List<CloudEvent> events(int customers) {
        var crowd = IntStream.rangeClosed(1, customers).boxed().flatMap(this::stranger);
        return Stream.concat(crowd, Cast.ALL.stream().flatMap(this::member))
                .sorted(Comparator.comparing(CloudEvent::time))
                .toList();
    }

    private Stream<CloudEvent> stranger(int number) {
        var random = random(number);
        var life = life("urn:rung:demo:" + seed, "D%d-%05d".formatted(seed, number), random);
        var joined = random.nextDouble() * WEEKS;
        var habit = Habit.drawn(random);
        var purse = new Purse(habit, random);
        var count = 0;
        for (var week : new Rhythm(habit, random).purchases(WEEKS - joined)) {
            life.buys(at(joined + week), purse.amount(), ++count);
        }
        return life.events().stream();
    }

    private Stream<CloudEvent> member(Cast.Member member) {
        var life = life(
                "urn:rung:demo:cast",
                member.externalId(),
                new Well19937c(member.externalId().hashCode()));
        for (var number = 1; number <= member.purchases(); number++) {
            var week = WEEKS - 0.5 - (double) (member.purchases() - number) * member.weeksBetween();
            life.buys(at(week), new BigDecimal(member.amount()), number);
        }
        return life.events().stream();
    }

    private Life life(String source, String customer, RandomGenerator random) {
        return new Life(source, customer, currency, random, end);
    }

    private RandomGenerator random(int customer) {
        return new Well19937c(new int[] {(int) (seed >>> 32), (int) seed, customer});
    }

    private Instant at(double week) {
        return end.minus(Duration.ofDays(7L * WEEKS)).plusSeconds((long) (week * 7 * 86_400));
    }
}
