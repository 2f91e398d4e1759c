package dev.rung.scoring;

import dev.rung.contracts.Money;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.CreditChanged;
import dev.rung.contracts.customer.Behaviour.Event;
import dev.rung.contracts.customer.Behaviour.Line;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.contracts.customer.Behaviour.ProductViewed;
import dev.rung.contracts.customer.Behaviour.ReviewPosted;
import dev.rung.contracts.customer.Behaviour.ServiceContacted;
import dev.rung.contracts.customer.Behaviour.Shared;
import dev.rung.contracts.customer.Behaviour.Visited;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.features.activity.ActivityDay;
import dev.rung.scoring.features.activity.Counts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Histories of customers of tests.
public final class Histories {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    public static final UUID ALICE = UUID.fromString("a11ce000-0000-4000-8000-000000000000");

    private Histories() {}

    /// Noon in Shanghai so many days before today.
    public static Instant daysAgo(long days) {
        return TODAY.minusDays(days).atTime(12, 0).atZone(SHANGHAI).toInstant();
    }

    public static Features features(Behaviour... history) {
        return features(List.of(history));
    }

    /// The features of a history.
    public static Features features(List<? extends Behaviour> history) {
        return history.stream()
                .map(behaviour -> Features.of(
                        behaviour, Objects.requireNonNull(behaviour.event()).occurredAt(), SHANGHAI))
                .reduce(Features::plus)
                .orElseThrow();
    }

    /// The counts from one date to another.
    public static Counts counts(Features features, LocalDate from, LocalDate to) {
        return features.window(from, to).days().stream()
                .map(ActivityDay::counts)
                .reduce(Counts.NONE, Counts::plus);
    }

    public static Event event(String name, Instant occurredAt) {
        return event(ALICE, name, occurredAt);
    }

    public static Event event(UUID customer, String name, Instant occurredAt) {
        return new Event(
                UUID.nameUUIDFromBytes((customer + name).getBytes(StandardCharsets.UTF_8)),
                customer,
                "C-" + customer.toString().substring(0, 5),
                occurredAt,
                null);
    }

    public static OrderPaid paid(String order, String amount, Instant at) {
        return paid(event("paid " + order, at), order, amount);
    }

    public static OrderPaid paid(Event event, String order, String amount) {
        return new OrderPaid(event, order, new Money(new BigDecimal(amount), "CNY"), List.of(), null, null);
    }

    public static OrderRefunded refunded(String refund, String amount, Instant at) {
        return new OrderRefunded(
                event("refunded " + refund, at), refund, null, new Money(new BigDecimal(amount), "CNY"));
    }

    /// An order of one line.
    public static OrderPaid bought(String order, String category, String amount, Instant at) {
        var money = new BigDecimal(amount);
        var lines = List.of(new Line("P-1", BigDecimal.ONE, money, category));
        return new OrderPaid(event("paid " + order, at), order, new Money(money, "CNY"), lines, null, null);
    }

    public static OrderRefunded refundedOf(String order, String refund, String amount, Instant at) {
        return new OrderRefunded(
                event("refunded " + refund, at), refund, order, new Money(new BigDecimal(amount), "CNY"));
    }

    public static Visited visited(String name, Instant at) {
        return new Visited(event("visited " + name, at));
    }

    /// Whole histories of one customer: up to 30 things, on up to 500 days, no two alike. Some refunds name an
    /// order of the same history, before or after it, some one that was never paid, some none.
    public static Arbitrary<List<Behaviour>> histories() {
        var kinds = Arbitraries.integers().between(0, 12);
        var minutes = Arbitraries.longs().between(0, 500L * 24 * 60);
        var cents = Arbitraries.longs().between(0, 500_000);
        return Combinators.combine(kinds, minutes, cents)
                .as(RawBehaviour::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(Histories::named);
    }

    /// Such histories in which some orders are paid twice, and some in parts.
    public static Arbitrary<List<Behaviour>> retold() {
        var names = Arbitraries.integers().between(0, 29).map(String::valueOf);
        var parts = Arbitraries.of("deposit", "balance").injectNull(0.4);
        var minutes = Arbitraries.longs().between(0, 500L * 24 * 60);
        var amounts = Arbitraries.integers().between(0, 9_000).map(BigDecimal::valueOf);
        var again = Combinators.combine(names, parts, minutes, amounts, amounts)
                .as((name, part, ago, amount, total) -> (Behaviour) new OrderPaid(
                        event("again " + name + part + ago + amount, daysAgo(0).minusSeconds(ago * 60)),
                        name,
                        new Money(amount, "CNY"),
                        List.of(),
                        part,
                        part == null ? null : new Money(total, "CNY")))
                .list()
                .ofMaxSize(12);
        return Combinators.combine(histories(), again)
                .as((first, more) ->
                        Stream.concat(first.stream(), more.stream()).toList());
    }

    private record RawBehaviour(int kind, long minutesAgo, long cents) {}

    private static List<Behaviour> named(List<RawBehaviour> raws) {
        var history = new ArrayList<Behaviour>();
        for (var raw : raws) {
            history.add(behaviour(raw, Integer.toString(history.size())));
        }
        return history;
    }

    private static Behaviour behaviour(RawBehaviour raw, String name) {
        var at = daysAgo(0).minusSeconds(raw.minutesAgo() * 60);
        var amount = BigDecimal.valueOf(raw.cents(), 2).toPlainString();
        return switch (raw.kind()) {
            case 0 -> refunded(name, amount, at);
            case 1 -> visited(name, at);
            case 2 -> new ReviewPosted(event("reviewed " + name, at), null, "P-" + raw.cents() % 3, 5);
            case 3 -> new Shared(event("shared " + name, at), "P-1", null);
            case 4 -> refundedOf(Long.toString(raw.cents() % 30), name, amount, at);
            case 5 -> new ProductViewed(event("viewed " + name, at), "P-1", null);
            case 6 -> new CreditChanged(event("credit " + name, at), BigDecimal.valueOf(raw.cents() % 900));
            case 7 -> new ServiceContacted(event("contacted " + name, at), null);
            case 8 -> bought(name, "tea", amount, at);
            case 9 -> bought(name, "books", amount, at);
            default -> paid(name, amount, at);
        };
    }
}
