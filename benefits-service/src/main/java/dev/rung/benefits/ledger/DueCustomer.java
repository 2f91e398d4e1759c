package dev.rung.benefits.ledger;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;

/// A customer with points that became available, or expired, at the beginning of a day.
@RegisterForReflection
public record DueCustomer(LocalDate day, UUID customerId) {

    /// Before all others.
    public static final DueCustomer NOBODY = new DueCustomer(LocalDate.of(1, 1, 1), new UUID(0, 0));
}
