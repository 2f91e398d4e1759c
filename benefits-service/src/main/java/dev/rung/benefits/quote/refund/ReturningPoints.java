package dev.rung.benefits.quote.refund;

import dev.rung.benefits.ledger.Spending;
import dev.rung.benefits.ledger.lot.Booking;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Conflict;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Done;
import dev.rung.benefits.ledger.spending.SpendingOutcome.NotEnough;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Repeated;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Unknown;
import dev.rung.benefits.quote.refund.OrdersByPoints.OrderByPoints;
import dev.rung.benefits.quote.refund.PointsReturnPolicy.ReturnState;
import dev.rung.platform.turn.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// Gives back the points that paid for orders of which money went back, or that were cancelled. In the caller's
/// transaction and under its lock
/// on the balances of the customer and whoever is one with them, which is the guard.
@ApplicationScoped
public class ReturningPoints {

    private final OrdersByPoints orders;
    private final Spending spending;

    ReturningPoints(OrdersByPoints orders, Spending spending) {
        this.orders = orders;
        this.spending = spending;
    }

    private record OrderReturn(OrderByPoints order, ReturnState state) {}

    /// Of the order, and of others for which its refunds were told: none of an order before it is paid, when none is
    /// spent.
    ///
    /// @param told of the order
    /// @param cancelled whether it was, after it was paid: the rest comes back then
    /// @return points that moved, by the kind of transaction
    public Uni<Map<String, Long>> back(UUID customerId, ToldOfOrder told, boolean cancelled) {
        return told.hasRefunds() || cancelled
                ? orders.related(customerId, told.orderId())
                        .chain(related -> InTurn.results(related, this::state))
                        .chain(this::restore)
                : Uni.createFrom().item(Map.of());
    }

    private Uni<OrderReturn> state(OrderByPoints order) {
        return orders.told(order.customerId(), order.orderId(), order.paysFrom())
                .chain(told -> spending.restored(order.customerId(), order.source())
                        .map(returned -> new OrderReturn(order, new ReturnState(order.due(told), returned))));
    }

    private Uni<Map<String, Long>> restore(List<OrderReturn> found) {
        var back = PointsReturnPolicy.backTogether(
                found.stream().map(OrderReturn::state).toList());
        var coming = IntStream.range(0, found.size())
                .filter(i -> back.get(i) > found.get(i).state().returned())
                .boxed()
                .toList();
        return InTurn.results(coming, i -> restore(found.get(i).order(), back.get(i)))
                .map(moved -> moved.stream().reduce(Map.of(), Booking::sum));
    }

    private Uni<Map<String, Long>> restore(OrderByPoints order, long inAll) {
        return spending.restore(
                        order.holder(),
                        order.source(),
                        inAll,
                        order.cancelled() ? CauseKind.REDEMPTION : CauseKind.REFUND)
                .map(outcome -> switch (outcome) {
                    case Done done -> done.moved();
                    case Repeated _, NotEnough _, Conflict _, Unknown _ ->
                        throw new IllegalStateException(
                                "The ledger knows otherwise about quote %s: %s".formatted(order.quoteId(), outcome));
                });
    }
}
