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

/// Decides what becomes of an order. A cancellation outweighs a payment, in whatever order they are told. A
/// payment counts if it was made before the hold ended, and is told before the grace is over too; then it times
/// out, for good. A step that was done before changes nothing.
final class OrderLifePolicy {

    private final Duration grace;

    /// @param grace how much later a payment may be told
    OrderLifePolicy(Duration grace) {
        this.grace = grace;
    }

    sealed interface OrderOutcome {

        record Advanced(QuotedOrderState next) implements OrderOutcome {}

        record Unchanged() implements OrderOutcome {}

        /// @param state that forbids it
        record Forbidden(QuotedOrderState state) implements OrderOutcome {}
    }

    OrderOutcome decide(QuotedOrderState state, OrderStep step, Instant now) {
        return switch (step) {
            case Pay(var at) -> pay(state, at, now);
            case Cancel() -> cancel(state, now);
            case TimeOut() ->
                state instanceof Held held && isOver(held, now)
                        ? new OrderOutcome.Advanced(new TimedOut(held.until()))
                        : new OrderOutcome.Unchanged();
        };
    }

    /// From this moment on nothing is set aside.
    Instant end(Held held) {
        return held.until().plus(grace);
    }

    private OrderOutcome pay(QuotedOrderState state, Instant at, Instant now) {
        return switch (state) {
            case Held held ->
                at.isBefore(held.until()) && !isOver(held, now)
                        ? new OrderOutcome.Advanced(new Paid(at))
                        : new OrderOutcome.Forbidden(new TimedOut(held.until()));
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

    private boolean isOver(Held held, Instant now) {
        return !end(held).isAfter(now);
    }
}
