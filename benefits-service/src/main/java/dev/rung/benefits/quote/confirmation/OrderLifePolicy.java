package dev.rung.benefits.quote.confirmation;

import dev.rung.benefits.quote.confirmation.OrderStep.Cancel;
import dev.rung.benefits.quote.confirmation.OrderStep.Pay;
import dev.rung.benefits.quote.confirmation.OrderStep.TimeOut;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.Cancelled;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.Held;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.Paid;
import dev.rung.benefits.quote.confirmation.QuotedOrderState.TimedOut;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Decides what becomes of an order. A cancellation outweighs a payment, in whatever order they are told. A
/// payment counts as long as all is set aside, whoever tells it and however late: until the order has timed
/// out, for good. A step that was done before changes nothing.
final class OrderLifePolicy {

    private final Duration grace;

    /// @param grace how much longer than an order can be paid everything stays set aside for it
    OrderLifePolicy(Duration grace) {
        this.grace = grace;
    }

    sealed interface OrderOutcome {

        record Advanced(QuotedOrderState next) implements OrderOutcome {}

        record Unchanged() implements OrderOutcome {}

        /// @param state that forbids it
        record Forbidden(QuotedOrderState state) implements OrderOutcome {}
    }

    /// The moment before which all that happened has been told, if it ever is. Where Kafka was away, or this service
    /// was, what waits elsewhere takes as long to come in as the grace lasts: until then nothing is taken back.
    ///
    /// @param asOf what reached Kafka before is known here
    /// @param answeredSince since when Kafka has answered
    Instant heard(@Nullable Instant asOf, @Nullable Instant answeredSince, Instant now) {
        if (asOf == null || answeredSince == null || now.isBefore(answeredSince.plus(grace))) {
            return Instant.EPOCH;
        }
        return asOf.isAfter(now) ? now : asOf;
    }

    /// @param heard what happened before this moment has been told, if it is ever
    OrderOutcome decide(QuotedOrderState state, OrderStep step, Instant now, Instant heard) {
        return switch (step) {
            case Pay(var at) -> pay(state, at);
            case Cancel() -> cancel(state, now);
            case TimeOut() ->
                state instanceof Held held && !held.until().plus(grace).isAfter(heard)
                        ? new OrderOutcome.Advanced(new TimedOut(held.until()))
                        : new OrderOutcome.Unchanged();
        };
    }

    private static OrderOutcome pay(QuotedOrderState state, Instant at) {
        return switch (state) {
            case Held _ -> new OrderOutcome.Advanced(new Paid(at));
            case Paid _ -> new OrderOutcome.Unchanged();
            case Cancelled _, TimedOut _ -> new OrderOutcome.Forbidden(state);
        };
    }

    private static OrderOutcome cancel(QuotedOrderState state, Instant now) {
        return switch (state) {
            case Held _ -> new OrderOutcome.Advanced(new Cancelled(false, now));
            case Paid _ -> new OrderOutcome.Advanced(new Cancelled(true, now));
            case Cancelled _, TimedOut _ -> new OrderOutcome.Unchanged();
        };
    }
}
