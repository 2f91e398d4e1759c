package dev.rung.scoring.sink.states;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.scoring.features.Features;
import dev.rung.scoring.features.orders.Purchase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// All orders of a customer that are paid in full and still remembered.
@RegisterForReflection(ignoreNested = false)
record CustomerOrders(UUID customerId, List<SettledOrder> orders) {

    /// @param refunded all that is known today to have gone back of it
    record SettledOrder(long key, LocalDate paidOn, BigDecimal amount, BigDecimal refunded) {

        private static SettledOrder of(Purchase purchase) {
            return new SettledOrder(purchase.key(), purchase.on(), purchase.amount(), purchase.refunded());
        }
    }

    static CustomerOrders of(UUID customerId, Features features) {
        return new CustomerOrders(
                customerId, features.purchases().stream().map(SettledOrder::of).toList());
    }

    /// Another one where an order is another, has come or is gone.
    UUID digest() {
        return UUID.nameUUIDFromBytes(orders.toString().getBytes(UTF_8));
    }
}
