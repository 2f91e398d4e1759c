package dev.rung.benefits.ledger.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// The points that an order's lot should hold.
///
/// @param earned what the order earns after all money that went back
/// @param retained what the customer keeps under the rule's reversal mode, at least `earned`
/// @param paidAt when the order was paid
/// @param activeFrom the day from which the points are available whatever happens
/// @param activeSince when they became available; absent while they are pending
/// @param expiresOn the last day they can be spent
/// @param endedAt the first moment after that day, in the store's zone; absent while it is not over
public record LotTarget(
        UUID customerId,
        String orderId,
        long earned,
        long retained,
        EarningReason reason,
        Instant paidAt,
        LocalDate activeFrom,
        Optional<Instant> activeSince,
        LocalDate expiresOn,
        Optional<Instant> endedAt,
        Reversal reversal) {}
