package dev.rung.benefits.earning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// A paid order with everything the facts say about it.
record Order(
        UUID customerId,
        String orderId,
        Instant paidAt,
        BigDecimal paid,
        Optional<Instant> completedAt,
        List<Return> returns) {

    /// Money that went back.
    record Return(Instant at, BigDecimal amount) {}

    BigDecimal back(Predicate<Return> counted) {
        return returns.stream().filter(counted).map(Return::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
