package dev.rung.benefits.quote.confirmation;

import dev.rung.benefits.coupon.life.CouponAct;
import dev.rung.benefits.coupon.life.CouponAct.Redeem;
import dev.rung.benefits.coupon.life.CouponAct.RollBack;
import dev.rung.benefits.coupon.use.CouponsOfOrders;
import dev.rung.benefits.entitlement.use.UsesOfOrders;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.PointsMetrics;
import dev.rung.benefits.ledger.Spending;
import dev.rung.benefits.ledger.lot.Booking;
import dev.rung.benefits.ledger.spending.SpendingOutcome;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Conflict;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Done;
import dev.rung.benefits.ledger.spending.SpendingOutcome.NotEnough;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Repeated;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Unknown;
import dev.rung.benefits.quote.asking.QuoteSettings;
import dev.rung.benefits.quote.confirmation.OrderLifePolicy.OrderOutcome.Advanced;
import dev.rung.benefits.quote.confirmation.OrderLifePolicy.OrderOutcome.Forbidden;
import dev.rung.benefits.quote.confirmation.OrderLifePolicy.OrderOutcome.Unchanged;
import dev.rung.benefits.quote.confirmation.OrderStep.Cancel;
import dev.rung.benefits.quote.confirmation.OrderStep.Pay;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.Cancelled;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.Held;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.Paid;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.TimedOut;
import dev.rung.benefits.quote.refund.OrdersByPoints;
import dev.rung.benefits.quote.refund.ReturningPoints;
import dev.rung.benefits.quote.refund.ToldOfOrder;
import dev.rung.contracts.Topic;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/// Pays, cancels and times out orders, each in a transaction of its own. Of two that want different things at
/// once, the second finds what the first has made of it.
@ApplicationScoped
class AdvancingOrders {

    private static final Logger LOG = Logger.getLogger(AdvancingOrders.class);

    private final QuotedOrders orders;
    private final CouponsOfOrders coupons;
    private final UsesOfOrders uses;
    private final Ledger ledger;
    private final Spending spending;
    private final OrdersByPoints refunds;
    private final ReturningPoints returning;
    private final Outbox outbox;
    private final OrderLifePolicy policy;
    private final PointsMetrics pointsMetrics;
    private final MeterRegistry metrics;
    private final Clock clock;

    AdvancingOrders(
            QuotedOrders orders,
            CouponsOfOrders coupons,
            UsesOfOrders uses,
            Ledger ledger,
            Spending spending,
            OrdersByPoints refunds,
            ReturningPoints returning,
            Outbox outbox,
            QuoteSettings settings,
            PointsMetrics pointsMetrics,
            MeterRegistry metrics,
            Clock clock) {
        this.orders = orders;
        this.coupons = coupons;
        this.uses = uses;
        this.ledger = ledger;
        this.spending = spending;
        this.refunds = refunds;
        this.returning = returning;
        this.outbox = outbox;
        this.policy = new OrderLifePolicy(settings.grace());
        this.pointsMetrics = pointsMetrics;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// @param moved points, by the kind of transaction
    /// @param advanced whether it came to another state
    /// @param late whether a payment of it is heard of for the first time, and nothing is set aside any more
    private record OrderReceipt(QuotedOrder order, Map<String, Long> moved, boolean advanced, boolean late) {

        static OrderReceipt unchanged(QuotedOrder order, boolean late) {
            return new OrderReceipt(order, Map.of(), false, late);
        }

        OrderReceipt with(Map<String, Long> more) {
            return new OrderReceipt(order, Booking.sum(moved, more), advanced, late);
        }
    }

    /// The store says that it was paid just now.
    Uni<QuotedOrder> pay(UUID quoteId) {
        return advance(quoteId, (order, _) -> asked(order, new Pay(JsonRows.toMicroseconds(clock.instant()))));
    }

    Uni<QuotedOrder> cancel(UUID quoteId) {
        return advance(quoteId, (order, _) -> asked(order, new Cancel()));
    }

    /// Brings it to what is told of it by now, and to its end once its time is over.
    ///
    /// @param heard what happened before this moment has been told
    Uni<QuotedOrder> settle(UUID quoteId, Instant heard) {
        return advance(
                quoteId,
                (order, told) -> orders.lookedAt(order).chain(() -> settled(order, OrderStep.of(told), heard)));
    }

    private Uni<QuotedOrder> advance(UUID quoteId, BiFunction<QuotedOrder, ToldOfOrder, Uni<OrderReceipt>> step) {
        return Panache.withTransaction(() -> one(quoteId)
                        .call(found -> ledger.lock(List.of(found.holder())))
                        // once more under the lock, which may have waited for a change
                        .chain(() -> one(quoteId))
                        .chain(found -> refunds.told(found.holder().customerId(), found.orderId(), found.paysFrom())
                                .chain(told -> step.apply(found, told)
                                        .chain(receipt -> returning
                                                .back(found.holder().customerId(), told, wasPaid(receipt.order()))
                                                .map(receipt::with)))))
                .invoke(receipt -> {
                    pointsMetrics.count(receipt.moved());
                    if (receipt.advanced()) {
                        metrics.counter(
                                        "rung.quoted.orders",
                                        "state",
                                        receipt.order().state().code())
                                .increment();
                    }
                    if (receipt.late()) {
                        metrics.counter("rung.quoted.orders.paid.late").increment();
                    }
                })
                .map(OrderReceipt::order);
    }

    private Uni<QuotedOrder> one(UUID quoteId) {
        return orders.byQuote(quoteId).map(found -> found.orElseThrow(QuotedOrders::unknown));
    }

    private Uni<OrderReceipt> asked(QuotedOrder found, OrderStep step) {
        var now = JsonRows.toMicroseconds(clock.instant());
        return switch (policy.decide(found.state(), step, now, now)) {
            case Advanced(var next) -> advanced(found, next);
            case Unchanged() -> Uni.createFrom().item(OrderReceipt.unchanged(found, false));
            case Forbidden(var state) ->
                throw Problem.of(409, "quoted-order-not-possible-now")
                        .with("state", state.code())
                        .asException();
        };
    }

    private Uni<OrderReceipt> settled(QuotedOrder found, OrderStep step, Instant heard) {
        var now = JsonRows.toMicroseconds(clock.instant());
        return switch (policy.decide(found.state(), step, now, heard)) {
            case Advanced(var next) -> advanced(found, next);
            case Unchanged() -> Uni.createFrom().item(OrderReceipt.unchanged(found, false));
            case Forbidden(var state) ->
                state instanceof TimedOut
                        ? orders.paidLate(found).map(first -> OrderReceipt.unchanged(found, first))
                        : Uni.createFrom().item(OrderReceipt.unchanged(found, false));
        };
    }

    private Uni<OrderReceipt> advanced(QuotedOrder found, QuotedOrderState next) {
        return become(found.in(next)).map(moved -> new OrderReceipt(found.in(next), moved, true, false));
    }

    private Uni<Map<String, Long>> become(QuotedOrder order) {
        return use(order)
                .chain(() -> coupons.move(order.coupons(), act(order), order.ofCoupons()))
                .invoke(lost -> warn(order, lost))
                .chain(() -> points(order))
                .call(() -> orders.save(order))
                .call(() -> QuoteEvents.released(order)
                        .map(event -> outbox.add(
                                Topic.POINTS_EVENTS, order.holder().customerId().toString(), event))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /// A lock that has ended is nothing to give back.
    private static void warn(QuotedOrder order, List<UUID> lost) {
        if (order.state() instanceof Paid) {
            lost.forEach(
                    coupon -> LOG.warnf("An order has its coupon no more quote=%s coupon=%s", order.quoteId(), coupon));
        }
    }

    private static CouponAct act(QuotedOrder order) {
        return switch (order.state()) {
            case Paid _ -> new Redeem(order.orderId());
            case Cancelled _, TimedOut _ -> new RollBack(order.orderId());
            case Held _ -> throw neverAgainHeld(order);
        };
    }

    private Uni<Void> use(QuotedOrder order) {
        var used = order.discount();
        return switch (order.state()) {
            case Cancelled _, TimedOut _ ->
                used == null
                        ? Uni.createFrom().voidItem()
                        : uses.takeBack(order.holder().customerId(), used.entitlementId(), used.useId());
            case Paid _ -> Uni.createFrom().voidItem();
            case Held _ -> throw neverAgainHeld(order);
        };
    }

    private static boolean wasPaid(QuotedOrder order) {
        return order.state() instanceof Cancelled cancelled && cancelled.paid();
    }

    /// Those of a paid order come back beside those of its refunds ([ReturningPoints]).
    private Uni<Map<String, Long>> points(QuotedOrder order) {
        if (order.points() == 0 || wasPaid(order)) {
            return Uni.createFrom().item(Map.of());
        }
        var holder = order.holder();
        var outcome = switch (order.state()) {
            case Paid _ -> spending.redeem(holder, order.source());
            case Cancelled _, TimedOut _ -> spending.release(holder, order.source());
            case Held _ -> throw neverAgainHeld(order);
        };
        return outcome.map(done -> moved(order, done));
    }

    private static Map<String, Long> moved(QuotedOrder order, SpendingOutcome outcome) {
        return switch (outcome) {
            case Done done -> done.moved();
            case Repeated _ -> Map.of();
            case NotEnough _, Conflict _, Unknown _ ->
                throw new IllegalStateException(
                        "The ledger knows otherwise about quote %s: %s".formatted(order.quoteId(), outcome));
        };
    }

    private static IllegalStateException neverAgainHeld(QuotedOrder order) {
        return new IllegalStateException("Nothing leads back to a reservation: " + order.id());
    }
}
