package dev.rung.benefits.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// What an order's lot should hold.
///
/// @param earned what the order earns after all money that went back
/// @param keeps what the customer keeps under the rule's reversal mode, at least `earned`
/// @param activeFrom the day from which the points are available whatever happens
/// @param activeSince when they became available; absent while they are pending
/// @param expiresOn the last day they can be spent
public record Claim(
        UUID customerId,
        String orderId,
        long earned,
        long keeps,
        Reason reason,
        Instant paidAt,
        LocalDate activeFrom,
        Optional<Instant> activeSince,
        LocalDate expiresOn,
        Reversal reversal) {}
