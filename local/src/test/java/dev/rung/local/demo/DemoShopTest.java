package dev.rung.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rung.local.sending.CloudEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class DemoShopTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    /// The thresholds of the shipped policy's tiers.
    private static final List<Long> LADDER = List.of(0L, 1_000L, 3_000L, 8_000L, 20_000L);

    private final DemoShop shop = new DemoShop(7, "CNY", NOW);

    @Test
    void theSameSeedMakesTheSameShopOnAnyDay() {
        var tomorrow = new DemoShop(7, "CNY", NOW.plus(Duration.ofDays(1)));

        assertThat(tomorrow.events(50))
                .extracting(CloudEvent::id)
                .isEqualTo(shop.events(50).stream().map(CloudEvent::id).toList());
    }

    @Test
    void moreCustomersLeaveTheFirstOnesAsTheyAre() {
        assertThat(shop.events(60)).containsAll(shop.events(30));
    }

    @Test
    void mostOfThoseWhoBuyAgreeToPersonalisationAndGoOnWithMoreCustomers() {
        var buyers = shop.events(100).stream().map(CloudEvent::subject).toList();

        assertThat(shop.agreeing(100)).hasSize(80).isSubsetOf(buyers);
        assertThat(shop.agreeing(120)).containsAll(shop.agreeing(100));
    }

    @Test
    void anotherSeedMakesOtherStrangersButTheSameThreePeople() {
        var other = new DemoShop(8, "CNY", NOW).events(20);

        assertThat(other).filteredOn(event -> event.subject().startsWith("D7")).isEmpty();
        assertThat(other).filteredOn(event -> event.subject().startsWith("C-")).isEqualTo(shop.events(0));
    }

    @Test
    void everythingHappensWithinTheYearAndInOrder() {
        var events = shop.events(100);

        assertThat(events).extracting(CloudEvent::time).isSorted();
        assertThat(events)
                .allSatisfy(event -> assertThat(event.time())
                        .isBefore(NOW)
                        .isAfter(NOW.minus(Duration.ofDays(7 * DemoShop.WEEKS + 6))));
        assertThat(events).extracting(event -> event.source() + event.id()).doesNotHaveDuplicates();
        assertThat(events)
                .extracting(CloudEvent::type)
                .contains("visit", "order.paid", "order.completed", "review.posted", "order.refunded");
    }

    /// By money alone, which makes most of the growth value; what visits, orders and reviews add moves few.
    @Test
    void theShareOfEachTierIsThatOfABelievableShop() {
        var spent = new HashMap<String, BigDecimal>();
        for (var event : shop.events(5_000)) {
            if (event.data() instanceof ShopperTimeline.DemoOrder paid) {
                spent.merge(event.subject(), paid.amount().amount(), BigDecimal::add);
            }
        }
        var shares = new double[5];
        for (var money : spent.values()) {
            shares[
                    (int) LADDER.stream()
                                    .filter(enter -> money.longValue() >= enter)
                                    .count()
                            - 1] += 100.0 / spent.size();
        }

        assertThat(shares).containsExactly(new double[] {62, 22, 10, 4, 2}, within(5.0));
        assertThat(shares[4]).isGreaterThan(1);
    }

    @Test
    void theSharesOfHabitsMakeTheWhole() {
        assertThat(Arrays.stream(Habit.values())
                        .mapToDouble(habit -> habit.share)
                        .sum())
                .isEqualTo(100);
    }

    /// The expectation is equation 9 of the paper, its hypergeometric function summed term by term.
    @Test
    void customersBuyAsOftenAsTheModelExpects() {
        var random = new Well19937c(42);
        var rhythm = new PurchaseTimes(Habit.OCCASIONAL, random);

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
                .mapToDouble(
                        _ -> new OrderAmounts(Habit.OCCASIONAL, random).amount().doubleValue())
                .average()
                .orElseThrow();

        assertThat(mean / Habit.OCCASIONAL.amounts)
                .isCloseTo(OrderAmounts.P * OrderAmounts.GAMMA / (OrderAmounts.Q - 1), within(0.7));
    }

    private static double expectedRepeats(double t) {
        double a = Habit.OCCASIONAL.a;
        double b = Habit.OCCASIONAL.b;
        double r = Habit.OCCASIONAL.rateShape;
        double alpha = 1 / Habit.OCCASIONAL.rateScale;
        double z = t / (alpha + t);
        double sum = 1;
        double term = 1;
        for (int j = 1; j < 2000; j++) {
            term *= (r + j - 1) * (b + j - 1) / ((a + b - 1 + j - 1) * j) * z;
            sum += term;
        }
        return (a + b - 1) / (a - 1) * (1 - Math.pow(alpha / (alpha + t), r) * sum);
    }
}
