package dev.rung.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rung.local.sending.CloudEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class ShopTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final Shop shop = new Shop(7, "CNY", NOW);

    @Test
    void theSameSeedMakesTheSameShopOnAnyDay() {
        var tomorrow = new Shop(7, "CNY", NOW.plus(Duration.ofDays(1)));

        assertThat(tomorrow.events(50))
                .extracting(CloudEvent::id)
                .isEqualTo(shop.events(50).stream().map(CloudEvent::id).toList());
    }

    @Test
    void moreCustomersLeaveTheFirstOnesAsTheyAre() {
        assertThat(shop.events(60)).containsAll(shop.events(30));
    }

    @Test
    void anotherSeedMakesOtherStrangersButTheSameThreePeople() {
        var other = new Shop(8, "CNY", NOW).events(20);

        assertThat(other).filteredOn(event -> event.subject().startsWith("D7")).isEmpty();
        assertThat(other).filteredOn(event -> event.subject().startsWith("C-")).isEqualTo(shop.events(0));
    }

    @Test
    void everythingHappensWithinTheYearAndInOrder() {
        var events = shop.events(100);

        assertThat(events).extracting(CloudEvent::time).isSorted();
        assertThat(events)
                .allSatisfy(event ->
                        assertThat(event.time()).isBefore(NOW).isAfter(NOW.minus(Duration.ofDays(7 * Shop.WEEKS + 6))));
        assertThat(events).extracting(event -> event.source() + event.id()).doesNotHaveDuplicates();
        assertThat(events)
                .extracting(CloudEvent::type)
                .contains("visit", "order.paid", "order.completed", "review.posted", "order.refunded");
    }

    /// The expectation is equation 9 of the paper, its hypergeometric function summed term by term.
    @Test
    void customersBuyAsOftenAsTheModelExpects() {
        var random = new Well19937c(42);
        var rhythm = new Rhythm(random);

        var repeats = IntStream.range(0, 40_000)
                .map(_ -> rhythm.purchases(39).size() - 1)
                .average()
                .orElseThrow();

        assertThat(repeats).isCloseTo(expectedRepeats(39), within(0.04));
    }

    @Test
    void customersSpendAsMuchAsTheModelExpects() {
        var random = new Well19937c(42);

        var mean = IntStream.range(0, 40_000)
                .mapToDouble(_ -> new Purse(random).amount().doubleValue())
                .average()
                .orElseThrow();

        assertThat(mean / Purse.SCALE).isCloseTo(Purse.P * Purse.GAMMA / (Purse.Q - 1), within(0.7));
    }

    private static double expectedRepeats(double t) {
        double a = Rhythm.A;
        double b = Rhythm.B;
        double r = Rhythm.R;
        double z = t / (Rhythm.ALPHA + t);
        double sum = 1;
        double term = 1;
        for (int j = 1; j < 2000; j++) {
            term *= (r + j - 1) * (b + j - 1) / ((a + b - 1 + j - 1) * j) * z;
            sum += term;
        }
        return (a + b - 1) / (a - 1) * (1 - Math.pow(Rhythm.ALPHA / (Rhythm.ALPHA + t), r) * sum);
    }
}
