package dev.rung.benefits.ledger.spending;

import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.quote.refund.PointsReturnPolicy.PaidByPoints;
import dev.rung.benefits.quote.refund.ToldOfOrder;
import dev.rung.benefits.quote.refund.ToldOfOrder.ToldFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An order that is paid by points, each of them worth one unit of money, and by money; and what went back of it.
final class PlainOrder {

    /// That it earns by its money.
    final Source earned;

    private final int points;
    private final int price;
    private final List<ToldFact> told = new ArrayList<>();
    private final Map<String, Integer> refunds = new HashMap<>();

    PlainOrder(Source earned, int points, int price) {
        this.earned = earned;
        this.points = points;
        this.price = price;
    }

    /// The same refund may be told with another amount.
    void refund(String id, int money, Instant at) {
        told.add(new ToldFact(UUID.randomUUID(), "o", "refunded", at, BigDecimal.valueOf(money), null, id));
        refunds.merge(id, money, Math::max);
    }

    int moneyBack() {
        return refunds.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Point by point: one comes back when its share of the money has.
    int pointsBack() {
        var measure = price == 0 ? points : price;
        var back = 0;
        while (back < points && (back + 1) * measure <= moneyBack() * points) {
            back++;
        }
        return back;
    }

    PaidByPoints asRule() {
        return new PaidByPoints(points, BigDecimal.valueOf(points), BigDecimal.valueOf(price));
    }

    ToldOfOrder told() {
        return new ToldOfOrder("o", told, Instant.EPOCH);
    }
}
