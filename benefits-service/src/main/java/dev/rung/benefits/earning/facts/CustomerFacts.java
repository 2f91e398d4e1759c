package dev.rung.benefits.earning.facts;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.rung.benefits.earning.facts.Fact.Completed;
import dev.rung.benefits.earning.facts.Fact.OfOrder;
import dev.rung.benefits.earning.facts.Fact.Paid;
import dev.rung.benefits.entitlement.stay.MultiplierTimes;
import dev.rung.platform.orders.PaidOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The facts about one customer, put together: the same set gives the same history.
///
/// @param orders also orders paid only in part, with an amount of zero: an order that counted as paid may turn
///     out not to be, by an earlier report of a part, and must then give back what it earned
/// @param completed when each completed order was; of several reports the earliest counts
/// @param shops of orders, as the earliest payment that names one says
/// @param multipliers when benefits multiply what orders earn
/// @param activity the days on which the customer earned or spent, where the rules ask for them
/// @param earnsAt whether the customer earned points at a moment, by their member status then
public record CustomerFacts(
        UUID customerId,
        List<PaidOrder<String>> orders,
        Map<String, Instant> completed,
        Map<String, String> shops,
        TierHistory tiers,
        MultiplierTimes multipliers,
        NavigableSet<LocalDate> activity,
        Predicate<Instant> earnsAt) {

    public static CustomerFacts of(UUID customerId, Collection<? extends OfOrder> facts, TierHistory tiers) {
        var book = OrderBooks.of(facts);
        var lastPaid = OrderBooks.only(Paid.class, facts)
                .collect(toMap(Paid::orderId, Fact::occurredAt, BinaryOperator.maxBy(naturalOrder())));
        var unpaid = book.partPaid().stream()
                .map(order -> unpaid(order.orderId(), requireNonNull(lastPaid.get(order.orderId()))));
        var completed = OrderBooks.only(Completed.class, facts)
                .collect(toMap(Completed::orderId, Fact::occurredAt, BinaryOperator.minBy(naturalOrder())));
        return new CustomerFacts(
                customerId,
                Stream.concat(book.orders().stream(), unpaid).toList(),
                completed,
                shops(facts),
                tiers,
                MultiplierTimes.NONE,
                Collections.emptyNavigableSet(),
                _ -> true);
    }

    public CustomerFacts with(NavigableSet<LocalDate> days) {
        return new CustomerFacts(customerId, orders, completed, shops, tiers, multipliers, days, earnsAt);
    }

    public CustomerFacts multipliedAt(MultiplierTimes times) {
        return new CustomerFacts(customerId, orders, completed, shops, tiers, times, activity, earnsAt);
    }

    public CustomerFacts earningAt(Predicate<Instant> moments) {
        return new CustomerFacts(customerId, orders, completed, shops, tiers, multipliers, activity, moments);
    }

    private static Map<String, String> shops(Collection<? extends OfOrder> facts) {
        var shops = new HashMap<String, String>();
        OrderBooks.only(Paid.class, facts)
                .sorted(comparing(Paid::occurredAt).thenComparing(Paid::eventId))
                .forEach(paid -> {
                    if (paid.shop() != null) {
                        shops.putIfAbsent(paid.orderId(), paid.shop());
                    }
                });
        return shops;
    }

    private static PaidOrder<String> unpaid(String orderId, Instant paidAt) {
        return new PaidOrder<>(orderId, paidAt, BigDecimal.ZERO, List.of());
    }
}
