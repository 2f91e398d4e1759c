package dev.rung.benefits.quote.confirmation;

import java.time.Instant;

/// Something that happens to an order.
sealed interface OrderStep {

    /// @param at when it was paid, or a first part of it; it may be told later, by the store or by behaviour
    record Pay(Instant at) implements OrderStep {}

    /// However far it had come.
    record Cancel() implements OrderStep {}

    record TimeOut() implements OrderStep {}
}
