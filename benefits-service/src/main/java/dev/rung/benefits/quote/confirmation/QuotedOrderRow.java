package dev.rung.benefits.quote.confirmation;

import static java.util.Objects.requireNonNull;

import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.quote.confirmation.QuotedOrder.UsedDiscount;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.Cancelled;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.Held;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.Paid;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.TimedOut;
import dev.rung.contracts.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order as a row of table `quoted_orders`, whose checks say which columns each state has.
@RegisterForReflection
record QuotedOrderRow(
        UUID id,
        UUID customerId,
        String externalId,
        UUID quoteId,
        String orderId,
        BigDecimal total,
        String currency,
        long points,
        BigDecimal pointsValue,
        List<UUID> coupons,
        @Nullable UUID entitlementId,
        @Nullable UUID useId,
        String sender,
        Instant confirmedAt,
        Instant paysFrom,
        @Nullable String shop,
        String state,
        @Nullable Instant heldUntil,
        boolean paid,
        @Nullable Instant at) {

    static QuotedOrderRow of(QuotedOrder order) {
        return switch (order.state()) {
            case Held(var until) -> row(order, until, false, null);
            case Paid(var at) -> row(order, null, true, at);
            case Cancelled(var paid, var at) -> row(order, null, paid, at);
            case TimedOut(var at) -> row(order, null, false, at);
        };
    }

    QuotedOrder order() {
        var used = entitlementId == null || useId == null ? null : new UsedDiscount(entitlementId, useId);
        return new QuotedOrder(
                id,
                new LotHolder(customerId, externalId),
                quoteId,
                orderId,
                new Money(total, currency),
                points,
                pointsValue,
                coupons,
                used,
                sender,
                confirmedAt,
                paysFrom,
                shop,
                read());
    }

    private QuotedOrderState read() {
        return switch (state) {
            case "reserved" -> new Held(requireNonNull(heldUntil));
            case "paid" -> new Paid(requireNonNull(at));
            case "cancelled" -> new Cancelled(paid, requireNonNull(at));
            case "timed-out" -> new TimedOut(requireNonNull(at));
            default -> throw new IllegalStateException("Unknown state of an order: " + state);
        };
    }

    private static QuotedOrderRow row(
            QuotedOrder order, @Nullable Instant heldUntil, boolean paid, @Nullable Instant at) {
        var used = order.discount();
        return new QuotedOrderRow(
                order.id(),
                order.holder().customerId(),
                order.holder().externalId(),
                order.quoteId(),
                order.orderId(),
                order.total().amount(),
                order.total().currency(),
                order.points(),
                order.pointsValue(),
                order.coupons(),
                used == null ? null : used.entitlementId(),
                used == null ? null : used.useId(),
                order.sender(),
                order.confirmedAt(),
                order.paysFrom(),
                order.shop(),
                order.state().code(),
                heldUntil,
                paid,
                at);
    }
}
