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
/// so that the year always ends now. A second demo with the same seed is therefore known already and changes nothing;
/// with more customers, the first ones stay the same. The three who can log in are the same for every seed.
///
/// @param currency the store's
/// @param end of the year
record DemoShop(long seed, String currency, Instant end) {

    static final int WEEKS = 52;

    /// Everybody's events, in the order in which they happened.
    List<CloudEvent> events(int customers) {
        var others = IntStream.rangeClosed(1, customers).boxed().flatMap(this::customer);
        return Stream.concat(others, DemoMembers.ALL.stream().flatMap(this::member))
                .sorted(Comparator.comparing(CloudEvent::time))
                .toList();
    }

    /// The external ids of four of five, those who cannot log in: they agreed to personalisation. A customer stays
    /// among them however many there are.
    List<String> agreeing(int customers) {
        return IntStream.rangeClosed(1, customers)
                .filter(number -> number % 5 != 0)
                .mapToObj(this::externalId)
                .toList();
    }

    private String externalId(int number) {
        return "D%d-%05d".formatted(seed, number);
    }

    private Stream<CloudEvent> customer(int number) {
        var random = random(number);
        var timeline = timeline("urn:rung:demo:" + seed, externalId(number), random);
        var joined = random.nextDouble() * WEEKS;
        var habit = Habit.drawn(random);
        var purse = new OrderAmounts(habit, random);
        var count = 0;
        for (var week : new PurchaseTimes(habit, random).purchases(WEEKS - joined)) {
            timeline.buys(at(joined + week), purse.amount(), ++count);
        }
        return timeline.events().stream();
    }

    private Stream<CloudEvent> member(DemoMembers.Member member) {
        var timeline = timeline(
                "urn:rung:demo:cast",
                member.externalId(),
                new Well19937c(member.externalId().hashCode()));
        for (var number = 1; number <= member.purchases(); number++) {
            var week = WEEKS - 0.5 - (double) (member.purchases() - number) * member.weeksBetween();
            timeline.buys(at(week), new BigDecimal(member.amount()), number);
        }
        return timeline.events().stream();
    }

    private ShopperTimeline timeline(String source, String customer, RandomGenerator random) {
        return new ShopperTimeline(source, customer, currency, random, end);
    }

    private RandomGenerator random(int customer) {
        return new Well19937c(new int[] {(int) (seed >>> 32), (int) seed, customer});
    }

    private Instant at(double week) {
        return end.minus(Duration.ofDays(7L * WEEKS)).plusSeconds((long) (week * 7 * 86_400));
    }
}
