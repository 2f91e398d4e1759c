package dev.rung.benefits.ledger.extension;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;

/// A row of `extended_lots`.
///
/// @param points that it concerns, more than zero
/// @param reinstated its last day was over
/// @param dayBefore the last day that it had
@RegisterForReflection
public record ExtendedLot(
        UUID transactionId,
        UUID customerId,
        UUID lotId,
        long points,
        boolean reinstated,
        LocalDate dayBefore,
        LocalDate lastDay) {}
