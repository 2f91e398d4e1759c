package dev.rung.scoring.insight.figures;

import dev.rung.scoring.Tables;
import dev.rung.scoring.features.orders.Totals;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Customers made up for a test, as the sink would have written them. They lived so long ago that nobody else's
/// customers had been seen yet.
public final class People {

    public static final LocalDate TODAY = LocalDate.of(2001, 7, 1);
    public static final List<String> TIERS = List.of("regular", "bronze", "silver", "gold", "platinum");

    private record Move(LocalDate on, String tier) {}

    private record SampleOrder(LocalDate on, String amount, String refunded) {}

    private final UUID id = UUID.randomUUID();
    private final LocalDate seenOn;
    private final List<Move> moves = new ArrayList<>();
    private final List<SampleOrder> orders = new ArrayList<>();
    private @Nullable String began;
    private @Nullable String present;
    private String stage = "growing";
    private @Nullable String churn;
    private boolean isAssessed;
    private List<String> reasons = List.of();

    private People(LocalDate seenOn) {
        this.seenOn = seenOn;
    }

    public static People seen(int daysAgo) {
        return seenOn(TODAY.minusDays(daysAgo));
    }

    public static People seenOn(LocalDate date) {
        return new People(date);
    }

    /// Before the first move, as it was recorded.
    public People began(String tier) {
        began = tier;
        return this;
    }

    public People moved(int daysAgo, String tier) {
        moves.add(new Move(TODAY.minusDays(daysAgo), tier));
        return this;
    }

    /// As assessed, whatever the decisions say so far.
    public People stands(String tier) {
        present = tier;
        return this;
    }

    public People paid(int daysAgo, String amount) {
        return paidOn(TODAY.minusDays(daysAgo), amount);
    }

    public People paidOn(LocalDate date, String amount) {
        return refunded(date, amount, "0");
    }

    public People refunded(LocalDate date, String amount, String back) {
        orders.add(new SampleOrder(date, amount, back));
        return this;
    }

    public People standing(String stage, String... reasons) {
        this.stage = stage;
        this.reasons = List.of(reasons);
        return this;
    }

    /// As assessed.
    ///
    /// @param level null of whom nothing is concluded
    public People churn(@Nullable String level) {
        churn = level;
        isAssessed = true;
        return this;
    }

    public static void arrive(People... people) throws SQLException {
        arrive(List.of(people));
    }

    public static void arrive(List<People> people) throws SQLException {
        Tables.execute(people.stream().map(People::rows).collect(Collectors.joining()));
    }

    public static void leave() throws SQLException {
        Tables.execute(
                "delete from standings where customer_id in (select customer_id from counted_customers"
                        + " where first_seen_on < '2010-01-01'); delete from tier_spans where customer_id in (select customer_id from counted_customers"
                        + " where first_seen_on < '2010-01-01'); delete from counted_customers where first_seen_on < '2010-01-01'");
    }

    /// Up to 30 customers of the last 200 days, each with some moves and orders since they were seen.
    public static List<People> any(Random random) {
        return Stream.generate(() -> one(random)).limit(random.nextInt(31)).toList();
    }

    private static People one(Random random) {
        int seenAgo = random.nextInt(201);
        var one = seen(seenAgo);
        for (int i = random.nextInt(6); i > 0; i--) {
            one.moved(random.nextInt(seenAgo + 1), TIERS.get(random.nextInt(4)));
        }
        for (int i = random.nextInt(7); i > 0; i--) {
            one.paid(random.nextInt(seenAgo + 1), "10.50");
        }
        return one;
    }

    /// Asks as a request would.
    public static <T> T answer(Supplier<Uni<T>> figure) {
        try {
            return VertxContextSupport.subscribeAndAwait(figure);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    public boolean isSeenBy(LocalDate date) {
        return !seenOn.isAfter(date);
    }

    /// The orders of a window, both dates included.
    public Totals totals(LocalDate from, LocalDate to) {
        var within = orders.stream()
                .filter(order -> !order.on().isBefore(from) && !order.on().isAfter(to))
                .filter(order -> !order.amount().equals(order.refunded()))
                .toList();
        return new Totals(
                within.stream()
                        .map(order -> new BigDecimal(order.amount()).subtract(new BigDecimal(order.refunded())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                within.size(),
                within.stream()
                        .map(SampleOrder::on)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private String rows() {
        var rows = new StringBuilder();
        moves.sort(Comparator.comparing(Move::on));
        var kept = orders.stream()
                .filter(order -> !order.amount().equals(order.refunded()))
                .map(SampleOrder::on)
                .toList();
        var last = moves.isEmpty() ? new Move(seenOn, TIERS.getFirst()) : moves.getLast();
        rows.append(
                "insert into counted_customers values ('%s', '%s', '%s', '%s', %s, %s, '%s', '[%s]', gen_random_uuid());"
                        .formatted(
                                id,
                                present == null ? last.tier() : present,
                                present == null ? last.on() : TODAY,
                                seenOn,
                                date(kept.stream()
                                        .min(Comparator.naturalOrder())
                                        .orElse(null)),
                                date(kept.stream()
                                        .max(Comparator.naturalOrder())
                                        .orElse(null)),
                                stage,
                                reasons.stream().map("\"%s\""::formatted).collect(Collectors.joining(","))));
        if (isAssessed) {
            rows.append(
                    "insert into standings values ('%1$s', '%1$s', 'regular', 0, 0, 0, now(), 'none', '%2$s', %3$s, 0, 0, 1, null, '{}');"
                            .formatted(id, stage, churn == null ? "null" : "'" + churn + "'"));
        }
        for (int i = 0; i < orders.size(); i++) {
            var order = orders.get(i);
            rows.append("insert into paid_orders values ('%s', %d, '%s', %s, %s);"
                    .formatted(id, i, order.on(), order.amount(), order.refunded()));
        }
        var spans = new ArrayList<>(moves);
        if (began != null) {
            spans.addFirst(new Move(moves.getFirst().on().minusDays(1), began));
        }
        for (int i = 0; i < spans.size(); i++) {
            rows.append("insert into tier_spans values ('%s', timestamptz '%s 12:%02d Z', '%s', %s, %s, '%s', %d, 1);"
                    .formatted(
                            id,
                            spans.get(i).on(),
                            i,
                            spans.get(i).on(),
                            i + 1 < spans.size() ? date(spans.get(i + 1).on()) : "'infinity'",
                            i == 0,
                            spans.get(i).tier(),
                            TIERS.indexOf(spans.get(i).tier())));
        }
        return rows.toString();
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "null" : "'" + date + "'";
    }
}
