package dev.rung.benefits.closing;

import static java.util.stream.Collectors.toMap;

import dev.rung.benefits.closing.MonthFigures.MonthMoney;
import dev.rung.benefits.closing.MonthFigures.MonthPoints;
import dev.rung.benefits.closing.MonthFigures.ShopMonth;
import dev.rung.benefits.closing.MonthSums.MovedSums;
import dev.rung.benefits.closing.MonthSums.OpeningSums;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Makes the roll-forward of a month.
///
/// Points are alike, so each that goes takes along what all of them carry on average: what was owed before
/// the month and came to it, divided by the points that there were and that came. What orders add is their
/// points' share of the price; what others add is what their points sell for alone.
final class ClosingPolicy {

    private static final MonthPoints NO_POINTS = new MonthPoints(0, 0, 0, 0, 0, 0, 0, 0);

    private final YearMonth month;
    private final PointValue value;

    ClosingPolicy(YearMonth month, PointValue value) {
        this.month = month;
        this.value = value;
    }

    /// The state of the shops before the first month that is closed: points at what they sell for alone.
    List<ShopMonth> before(Collection<OpeningSums> outstanding) {
        return outstanding.stream()
                .map(one -> new ShopMonth(
                        one.shop(),
                        new MonthPoints(0, 0, 0, 0, 0, 0, 0, one.points()),
                        closingAt(value.rounded(value.alone().multiply(BigDecimal.valueOf(one.points()))))))
                .toList();
    }

    /// @param before the shops of the month before
    MonthFigures figures(Collection<ShopMonth> before, Collection<MovedSums> moved) {
        var opening = before.stream().collect(toMap(ClosingPolicy::key, one -> one));
        var sums = moved.stream().collect(toMap(one -> key(one.shop()), one -> one));
        var shops = new TreeSet<>(opening.keySet());
        shops.addAll(sums.keySet());
        var carrying = carrying(opening, sums);
        var rows = new ArrayList<ShopMonth>();
        for (var shop : shops) {
            var open = opening.getOrDefault(shop, new ShopMonth(name(shop), NO_POINTS, closingAt(BigDecimal.ZERO)));
            var sum = sums.getOrDefault(shop, new MovedSums(name(shop), 0, 0, 0, 0, 0, 0, BigDecimal.ZERO));
            rows.add(row(open, sum, carrying));
        }
        return withoutLeftovers(new MonthFigures(
                month.toString(),
                value.currency(),
                value.pricePerPoint(),
                value.redemptionRate(),
                carrying,
                List.copyOf(rows)));
    }

    private BigDecimal carrying(Map<String, ShopMonth> opening, Map<String, MovedSums> sums) {
        var points = opening.values().stream()
                        .mapToLong(one -> one.points().closing())
                        .sum()
                + sums.values().stream().mapToLong(MovedSums::earned).sum();
        var money =
                opening.values().stream().map(one -> one.money().closing()).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (var sum : sums.values()) {
            money = money.add(value.rounded(sum.orderAmount())).add(others(sum));
        }
        return points <= 0 ? value.alone() : money.divide(BigDecimal.valueOf(points), MathContext.DECIMAL64);
    }

    private BigDecimal others(MovedSums sum) {
        return value.rounded(value.alone().multiply(BigDecimal.valueOf(sum.earned() - sum.ofOrders())));
    }

    private ShopMonth row(ShopMonth open, MovedSums sum, BigDecimal carrying) {
        var points = new MonthPoints(
                open.points().closing(),
                sum.earned(),
                sum.ofOrders(),
                sum.reversed(),
                sum.redeemed(),
                sum.expired(),
                sum.adjusted(),
                open.points().closing()
                        + sum.earned()
                        - sum.reversed()
                        - sum.redeemed()
                        - sum.expired()
                        + sum.adjusted());
        var ofOrders = value.rounded(sum.orderAmount());
        var reversed = carried(sum.reversed(), carrying);
        var redeemed = carried(sum.redeemed(), carrying);
        var expired = carried(sum.expired(), carrying);
        var adjusted = carried(sum.adjusted(), carrying);
        var closing = open.money()
                .closing()
                .add(ofOrders)
                .add(others(sum))
                .subtract(reversed)
                .subtract(redeemed)
                .subtract(expired)
                .add(adjusted);
        var nothing = value.rounded(BigDecimal.ZERO);
        return new ShopMonth(
                open.shop(),
                points,
                new MonthMoney(
                        open.money().closing(),
                        ofOrders,
                        others(sum),
                        reversed,
                        redeemed,
                        expired,
                        adjusted,
                        nothing,
                        closing));
    }

    private BigDecimal carried(long points, BigDecimal carrying) {
        return value.rounded(carrying.multiply(BigDecimal.valueOf(points)));
    }

    /// Once nobody has points, nothing is owed: the cents of rounding go with the last of them.
    private static MonthFigures withoutLeftovers(MonthFigures figures) {
        var left = figures.money(MonthMoney::closing);
        if (figures.points(MonthPoints::closing) != 0 || left.signum() == 0) {
            return figures;
        }
        var first = figures.shops().getFirst();
        var money = first.money();
        var shops = new ArrayList<>(figures.shops());
        shops.set(
                0,
                new ShopMonth(
                        first.shop(),
                        first.points(),
                        new MonthMoney(
                                money.opening(),
                                money.ofOrders(),
                                money.others(),
                                money.reversed(),
                                money.redeemed(),
                                money.expired(),
                                money.adjusted(),
                                left.negate(),
                                money.closing().subtract(left))));
        return new MonthFigures(
                figures.month(),
                figures.currency(),
                figures.pricePerPoint(),
                figures.redemptionRate(),
                figures.carrying(),
                List.copyOf(shops));
    }

    private MonthMoney closingAt(BigDecimal amount) {
        var nothing = value.rounded(BigDecimal.ZERO);
        return new MonthMoney(
                nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing, value.rounded(amount));
    }

    private static String key(ShopMonth one) {
        return key(one.shop());
    }

    private static String key(@Nullable String shop) {
        return shop == null ? "" : shop;
    }

    private static @Nullable String name(String key) {
        return key.isEmpty() ? null : key;
    }
}
