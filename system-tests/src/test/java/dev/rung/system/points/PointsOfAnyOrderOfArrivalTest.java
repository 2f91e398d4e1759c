package dev.rung.system.points;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.earning.ExpectedLots;
import dev.rung.contracts.Money;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.Event;
import dev.rung.contracts.customer.Behaviour.OrderCompleted;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.contracts.customer.Behaviour.ReviewPosted;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.scoring.state.transition.ScoringSimulator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// A customer's points are a function of what is known: through scoring, which says what tiers were held, and benefits,
/// which settles by them. Neither the order in which the one hears of things nor that in which the other does matters.
class PointsOfAnyOrderOfArrivalTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-07-01T04:00:00Z");
    private static final UUID ALICE = UUID.fromString("a11ce000-0000-4000-8000-000000000000");

    /// Silver is reached with the second. Dated by when it became known, it came to
    /// 3,200 or more in other orders.
    @Test
    void threeOrdersEarnTheSameInEachOfSixOrdersOfArrival() {
        var first = paid("1", "2900", 10);
        var second = paid("2", "200", 8);
        var third = paid("3", "100", 6);

        var sums = Stream.of(
                        List.of(first, second, third),
                        List.of(first, third, second),
                        List.of(second, first, third),
                        List.of(second, third, first),
                        List.of(third, first, second),
                        List.of(third, second, first))
                .map(history -> points(history, new Random(1)))
                .collect(Collectors.toSet());

        assertThat(sums).containsExactly(Map.of("1", 2900L, "2", 200L, "3", 120L));
    }

    /// Silver came of an order that is returned: what was earned at 1.2 is settled to 1.
    @Test
    void whenTheOrderThatEarnedTheTierIsReturnedTheLedgerSettlesTheDifference() {
        var big = paid("1", "3000", 10);
        var small = paid("2", "100", 4);
        var back = new OrderRefunded(event("back", 2), "r", "1", money("3000"));

        assertThat(points(List.of(big, small), new Random(1))).isEqualTo(Map.of("1", 3000L, "2", 120L));
        assertThat(points(List.of(big, small, back), new Random(1))).isEqualTo(Map.of("1", 0L, "2", 100L));
        assertThat(points(List.of(back, small, big), new Random(1))).isEqualTo(Map.of("1", 0L, "2", 100L));
    }

    @Property(tries = 300)
    void pointsDoNotDependOnTheOrderOfArrival(@ForAll("histories") List<Behaviour> history, @ForAll Random dice) {
        var shuffled = new ArrayList<>(history);
        shuffled.addAll(history.subList(0, history.size() / 2));
        Collections.shuffle(shuffled, dice);

        assertThat(points(shuffled, dice)).isEqualTo(points(history, dice));
    }

    /// The two topics arrive at benefits in any order.
    private static Map<String, Long> points(List<? extends Behaviour> history, Random dice) {
        var arrived = List.<Behaviour>copyOf(history);
        var tiers = new ArrayList<>(ScoringSimulator.tierEvents(arrived, SHANGHAI, NOW));
        var behaviours = new ArrayList<>(arrived);
        Collections.shuffle(tiers, dice);
        Collections.shuffle(behaviours, dice);
        assertNoneTwice(tiers);
        return ExpectedLots.points(ALICE, behaviours, tiers, SHANGHAI, NOW);
    }

    private static void assertNoneTwice(List<TierEvent> tiers) {
        var ids = new HashSet<UUID>();
        assertThat(tiers)
                .allSatisfy(event -> assertThat(event.decision())
                        .satisfies(decision ->
                                assertThat(ids.add(decision.eventId())).isTrue()));
    }

    @Provide
    Arbitrary<List<Behaviour>> histories() {
        var kinds = Arbitraries.integers().between(0, 9);
        var hours = Arbitraries.integers().between(1, 300 * 24);
        var orders = Arbitraries.integers().between(0, 6);
        var yuan = Arbitraries.integers().between(0, 5_000);
        return Combinators.combine(kinds, hours, orders, yuan)
                .as(RawRecord::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(16)
                .map(PointsOfAnyOrderOfArrivalTest::named);
    }

    private record RawRecord(int kind, int hours, int order, int yuan) {

        Behaviour named(int number) {
            var event = event("event " + number, hours / 24.0);
            var id = "o" + order;
            var amount = money(Integer.toString(yuan));
            return switch (kind) {
                case 0 -> new OrderRefunded(event, "r" + number, null, amount);
                case 1 -> new OrderRefunded(event, "r" + order, id, amount);
                case 2 -> new OrderPaid(event, id, amount, List.of(), "deposit", money(Integer.toString(2 * yuan)));
                case 3 -> new OrderPaid(event, id, amount, List.of(), "balance", money(Integer.toString(2 * yuan)));
                case 4 -> new OrderCompleted(event, id);
                case 5 -> new ReviewPosted(event, null, "p" + order, 5);
                default -> new OrderPaid(event, id, amount, List.of(), null, null);
            };
        }
    }

    private static List<Behaviour> named(List<RawRecord> raws) {
        var history = new ArrayList<Behaviour>();
        for (var raw : raws) {
            history.add(raw.named(history.size()));
        }
        return history;
    }

    private static OrderPaid paid(String order, String amount, int daysAgo) {
        return new OrderPaid(event("paid " + order, daysAgo), order, money(amount), List.of(), null, null);
    }

    private static Event event(String name, double daysAgo) {
        var at = NOW.minus(Duration.ofMinutes(Math.round(daysAgo * 24 * 60)));
        return new Event(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)), ALICE, "C-1", at, null);
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }
}
