package dev.rung.system.tiers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.Money;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.Event;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.feedback.decision.DecisionsAsRead;
import dev.rung.feedback.decision.DecisionsAsRead.Read;
import dev.rung.scoring.standings.MemberHistory;
import dev.rung.scoring.state.transition.ScoringSimulator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// A member reads the same dates of the same decisions in feedback and in scoring: of what was told
/// late, twice, and in any order.
class DatesOfAnyOrderOfArrivalTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-07-01T04:00:00Z");
    private static final UUID ALICE = UUID.fromString("a11ce000-0000-4000-8000-000000000000");

    /// Silver is reached with the second of three orders, whichever of them was told last.
    @Test
    void aLateOrderGivesTheDecisionItsTrueDateInBoth() {
        var first = paid("1", "2900", 10);
        var second = paid("2", "200", 8);
        var third = paid("3", "100", 6);

        for (var arrival : List.of(
                List.of(first, second, third),
                List.of(first, third, second),
                List.of(second, third, first),
                List.of(third, second, first))) {
            var told = ScoringSimulator.tierEvents(arrival, SHANGHAI, NOW);
            var silver = told.stream()
                    .filter(event -> event instanceof TierEvent.Reached it
                            && it.tier().code().equals("silver"))
                    .map(event -> ((TierEvent.Reached) event).decision().eventId())
                    .findFirst()
                    .orElseThrow();
            var expected = new Read(silver, "reached", NOW.minus(Duration.ofDays(8)));

            assertThat(inScoring(told)).contains(expected);
            assertThat(inFeedback(told, new Random(1))).contains(expected);
        }
    }

    @Property(tries = 300)
    void decisionsAndTheirDatesAreTheSameInBoth(@ForAll("histories") List<Behaviour> history, @ForAll Random dice) {
        var shuffled = new ArrayList<>(history);
        shuffled.addAll(history.subList(0, history.size() / 2));
        Collections.shuffle(shuffled, dice);
        var told = ScoringSimulator.tierEvents(shuffled, SHANGHAI, NOW);

        assertThat(inFeedback(told, dice)).isEqualTo(inScoring(told));
    }

    private static List<Read> inScoring(List<TierEvent> told) {
        return MemberHistory.of(told, Read::new);
    }

    /// All twice, in any order.
    private static List<Read> inFeedback(List<TierEvent> told, Random dice) {
        var arrived = new ArrayList<>(told);
        arrived.addAll(told);
        Collections.shuffle(arrived, dice);
        return DecisionsAsRead.of(arrived);
    }

    @Provide
    Arbitrary<List<Behaviour>> histories() {
        var hours = Arbitraries.integers().between(1, 300 * 24);
        var orders = Arbitraries.integers().between(0, 6);
        var yuan = Arbitraries.integers().between(0, 5_000);
        return Combinators.combine(Arbitraries.of(true, false, false), hours, orders, yuan)
                .as(DatesOfAnyOrderOfArrivalTest::behaviour)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    private static Behaviour behaviour(boolean isRefund, int hours, int order, int yuan) {
        var event = event("event %s %d %d %d".formatted(isRefund, hours, order, yuan), Duration.ofHours(hours));
        return isRefund
                ? new OrderRefunded(event, "r" + order, "o" + order, money(Integer.toString(yuan)))
                : new OrderPaid(event, "o" + order, money(Integer.toString(yuan)), List.of(), null, null);
    }

    private static Behaviour paid(String order, String amount, int daysAgo) {
        return new OrderPaid(
                event("paid " + order, Duration.ofDays(daysAgo)), order, money(amount), List.of(), null, null);
    }

    private static Event event(String name, Duration ago) {
        return new Event(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)), ALICE, "C-1", NOW.minus(ago), null);
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }
}
