package dev.rung.scoring.features;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.CommunityPosted;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.contracts.customer.Behaviour.ReviewPosted;
import dev.rung.contracts.customer.Behaviour.Shared;
import dev.rung.contracts.customer.Behaviour.Visited;
import java.math.BigDecimal;
import java.time.LocalDate;

/// What a customer did on one business date. Days of the same date add up, in any order, to the same sum.
///
/// Amounts are in the store's currency: the intake refuses any other.
///
/// @param refunded what went back on this date, whichever date it was paid on
record Day(
        LocalDate date,
        BigDecimal paid,
        BigDecimal refunded,
        long orders,
        long visits,
        long reviews,
        long shares,
        long posts) {

    /// The day as it would be had the customer done only this.
    static Day of(Behaviour behaviour, LocalDate date) {
        return switch (behaviour) {
            case OrderPaid paid -> new Day(date, paid.amount().amount(), BigDecimal.ZERO, 1, 0, 0, 0, 0);
            case OrderRefunded refunded ->
                new Day(date, BigDecimal.ZERO, refunded.amount().amount(), 0, 0, 0, 0, 0);
            case Visited _ -> new Day(date, BigDecimal.ZERO, BigDecimal.ZERO, 0, 1, 0, 0, 0);
            case ReviewPosted _ -> new Day(date, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 1, 0, 0);
            case Shared _ -> new Day(date, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0, 1, 0);
            case CommunityPosted _ -> new Day(date, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0, 0, 1);
            case Behaviour.ProductViewed _,
                    Behaviour.Searched _,
                    Behaviour.CartAdded _,
                    Behaviour.CartRemoved _,
                    Behaviour.OrderPlaced _,
                    Behaviour.OrderShipped _,
                    Behaviour.OrderCompleted _,
                    Behaviour.CreditChanged _,
                    Behaviour.ServiceContacted _,
                    Behaviour.Unrecognised _ -> new Day(date, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0, 0, 0);
        };
    }

    Day plus(Day other) {
        return new Day(
                date,
                paid.add(other.paid),
                refunded.add(other.refunded),
                orders + other.orders,
                visits + other.visits,
                reviews + other.reviews,
                shares + other.shares,
                posts + other.posts);
    }

    boolean isEmpty() {
        return paid.signum() == 0
                && refunded.signum() == 0
                && orders == 0
                && visits == 0
                && reviews == 0
                && shares == 0
                && posts == 0;
    }
}
