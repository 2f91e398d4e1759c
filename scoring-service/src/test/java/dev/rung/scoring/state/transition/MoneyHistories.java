package dev.rung.scoring.state.transition;

import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.refunded;
import static dev.rung.scoring.Histories.refundedOf;
import static dev.rung.scoring.Histories.visited;

import dev.rung.contracts.Money;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.CreditChanged;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.contracts.customer.Behaviour.ReviewPosted;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Histories of one customer in which much is told late, twice, otherwise or taken back: of few
/// orders, so that tellings meet.
final class MoneyHistories {

    private MoneyHistories() {}

    static Arbitrary<List<Behaviour>> histories() {
        var kinds = Arbitraries.integers().between(0, 11);
        var minutes = Arbitraries.longs().between(0, 400L * 24 * 60);
        var orders = Arbitraries.integers().between(0, 7);
        var yuan = Arbitraries.longs().between(0, 6_000);
        return Combinators.combine(kinds, minutes, orders, yuan)
                .as(RawMoneyEvent::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(18)
                .map(MoneyHistories::named);
    }

    private record RawMoneyEvent(int kind, long minutesAgo, int order, long yuan) {}

    private static List<Behaviour> named(List<RawMoneyEvent> raws) {
        var history = new ArrayList<Behaviour>();
        for (var raw : raws) {
            history.add(behaviour(raw, "e" + history.size()));
        }
        return history;
    }

    private static Behaviour behaviour(RawMoneyEvent raw, String name) {
        var at = daysAgo(0).minusSeconds(raw.minutesAgo() * 60);
        var order = "o" + raw.order();
        var amount = Long.toString(raw.yuan());
        return switch (raw.kind()) {
            case 0 -> refunded(name, amount, at);
            case 1 -> refundedOf(order, name, amount, at);
            case 2 -> toldAgain(order, amount, name, at);
            case 3 -> visited(name, at);
            case 4 -> new ReviewPosted(event("reviewed " + name, at), null, "p" + raw.order(), 5);
            case 5 -> new CreditChanged(event("credit " + name, at), BigDecimal.valueOf(raw.yuan() % 900));
            case 6 -> part(order, "deposit", amount, name, at);
            case 7 -> part(order, "balance", amount, name, at);
            default -> paid(event("paid " + name, at), order, amount);
        };
    }

    /// A refund that others may tell too.
    private static OrderRefunded toldAgain(String order, String amount, String name, Instant at) {
        return new OrderRefunded(event("again " + name, at), "r" + order, order, money(amount));
    }

    private static OrderPaid part(String order, String part, String amount, String name, Instant at) {
        var total = new BigDecimal(amount).multiply(BigDecimal.TWO).toPlainString();
        return new OrderPaid(event("part " + name, at), order, money(amount), List.of(), part, money(total));
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }
}
