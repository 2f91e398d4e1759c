package dev.rung.benefits.quote.confirmation;

import dev.rung.benefits.quote.refund.ToldOfOrder;
import java.time.Instant;

/// Something that happens to an order.
sealed interface OrderStep {

    /// A cancellation outweighs a payment, and without either only time passes.
    static OrderStep of(ToldOfOrder told) {
        var payment = told.paidAt().<OrderStep>map(Pay::new).orElseGet(TimeOut::new);
        return told.cancelled() ? new Cancel() : payment;
    }

    /// @param at when it was paid, or a first part of it; it may be told later, by the store or by behaviour
    record Pay(Instant at) implements OrderStep {}

    /// However far it had come.
    record Cancel() implements OrderStep {}

    record TimeOut() implements OrderStep {}
}
