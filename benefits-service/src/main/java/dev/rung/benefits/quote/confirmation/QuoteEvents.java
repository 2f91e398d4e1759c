package dev.rung.benefits.quote.confirmation;

import dev.rung.benefits.ledger.lot.DerivedIds;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.Cancelled;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.Held;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.Paid;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.TimedOut;
import dev.rung.contracts.benefits.QuoteEvent.QuoteConfirmed;
import dev.rung.contracts.benefits.QuoteEvent.QuoteReleased;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The events that tell of orders with quotes. Each is told once of a quote, so its id is computed. That an
/// order was paid is told by its coupons and points.
final class QuoteEvents {

    private QuoteEvents() {}

    static QuoteConfirmed confirmed(QuotedOrder order, QuotedTerms terms, Instant until) {
        return new QuoteConfirmed(
                eventId(order, "confirmed"),
                order.holder().customerId(),
                order.holder().externalId(),
                order.confirmedAt(),
                order.quoteId(),
                order.orderId(),
                order.total(),
                terms.offByDiscount(),
                terms.offByCoupons(),
                terms.offByPoints(),
                order.points(),
                until);
    }

    static Optional<QuoteReleased> released(QuotedOrder order) {
        return switch (order.state()) {
            case Held _, Paid _ -> Optional.empty();
            case Cancelled(var paid, var at) -> Optional.of(released(order, at, paid));
            case TimedOut(var at) -> Optional.of(released(order, at, false));
        };
    }

    private static QuoteReleased released(QuotedOrder order, Instant at, boolean paid) {
        return new QuoteReleased(
                eventId(order, "released"),
                order.holder().customerId(),
                order.holder().externalId(),
                at,
                order.quoteId(),
                order.orderId(),
                order.state().code(),
                paid);
    }

    private static UUID eventId(QuotedOrder order, String what) {
        return DerivedIds.of(order.holder().customerId(), "quote/%s/%s".formatted(order.quoteId(), what));
    }
}
