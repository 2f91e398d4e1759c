package dev.rung.benefits.quote.confirmation;

import static java.util.Comparator.naturalOrder;

import dev.rung.benefits.quote.asking.Quotes.KeptQuote;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.Cancelled;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.Held;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.Paid;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.TimedOut;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Decides whether a quote becomes an order's. The rules are asked in the order written here, so whoever
/// confirms the same twice hears that it is done, also after its validity.
///
/// A payment may be heard of before its quote is accepted, and be dated before it was asked for by a clock that
/// lags. Where the order had another quote before, what was paid until that one's end was paid for it.
final class ConfirmationPolicy {

    private final Duration clockTolerance;

    /// @param clockTolerance how much the clock by which payments are dated may lag
    ConfirmationPolicy(Duration clockTolerance) {
        this.clockTolerance = clockTolerance;
    }

    sealed interface ConfirmationVerdict {

        /// @param paysFrom payments before it are not of this price
        record Acceptable(KeptQuote quote, Instant paysFrom) implements ConfirmationVerdict {}

        record AcceptedBefore(QuotedOrder order) implements ConfirmationVerdict {}

        /// @param reason becomes the problem's type
        record NotAcceptable(String reason) implements ConfirmationVerdict {}
    }

    /// @param found empty: it was forgotten
    /// @param known orders that had this quote, or are called like this one
    /// @param cancelled whether behaviour told that the order was cancelled: it is for good
    ConfirmationVerdict decide(
            UUID quoteId,
            Optional<KeptQuote> found,
            String orderId,
            List<QuotedOrder> known,
            boolean cancelled,
            Instant now) {
        var before = known.stream().filter(one -> one.quoteId().equals(quoteId)).findFirst();
        if (before.isPresent()) {
            return before.get().orderId().equals(orderId)
                    ? new ConfirmationVerdict.AcceptedBefore(before.get())
                    : new ConfirmationVerdict.NotAcceptable("quote-confirmed");
        }
        if (found.isEmpty()) {
            return new ConfirmationVerdict.NotAcceptable("quote-unknown");
        }
        var quote = found.get();
        if (!quote.byStore()) {
            return new ConfirmationVerdict.NotAcceptable("quote-of-customer");
        }
        if (!quote.isValidAt(now)) {
            return new ConfirmationVerdict.NotAcceptable("quote-expired");
        }
        if (known.stream().anyMatch(ConfirmationPolicy::hasBenefits)) {
            return new ConfirmationVerdict.NotAcceptable("order-has-quote");
        }
        if (cancelled) {
            return new ConfirmationVerdict.NotAcceptable("order-cancelled");
        }
        return new ConfirmationVerdict.Acceptable(
                quote,
                known.stream()
                        .map(ConfirmationPolicy::end)
                        .flatMap(Optional::stream)
                        .max(naturalOrder())
                        .map(end -> later(end, now.minus(clockTolerance)))
                        .orElseGet(() -> quote.askedAt().minus(clockTolerance)));
    }

    private static Optional<Instant> end(QuotedOrder order) {
        return switch (order.state()) {
            case Held _, Paid _ -> Optional.empty();
            case Cancelled cancelled -> Optional.of(cancelled.at());
            case TimedOut(var at) -> Optional.of(at);
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean hasBenefits(QuotedOrder order) {
        return switch (order.state()) {
            case Held _, Paid _ -> true;
            case Cancelled _, TimedOut _ -> false;
        };
    }
}
