package dev.rung.benefits.ledger.settlement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// The points of one order, as the ledger holds them.
///
/// @param issued what was given, less what was taken back: it is pending, available or expired
/// @param postings how many transactions made it
/// @param givenAt when the latest of its points were given, in the time of what happened
@RegisterForReflection
public record Lot(
        UUID id,
        UUID customerId,
        String orderId,
        long earned,
        long issued,
        long pending,
        long available,
        long expired,
        boolean overdraft,
        int postings,
        Instant givenAt,
        LocalDate activeFrom,
        LocalDate expiresOn,
        EarningReason reason) {

    public static Lot opened(LotTarget target) {
        return new Lot(
                DerivedIds.of(target.customerId(), target.orderId()),
                target.customerId(),
                target.orderId(),
                target.earned(),
                0,
                0,
                0,
                0,
                target.reversal() == Reversal.UNLIMITED,
                0,
                target.paidAt(),
                target.activeFrom(),
                target.expiresOn(),
                target.reason());
    }

    /// The points that the customer still has of it; less than zero where they owe points.
    long held() {
        return pending + available;
    }

    Instant notBeforeGiven(Instant time) {
        return time.isBefore(givenAt) ? givenAt : time;
    }

    Lot updatedBy(LotTarget target) {
        return new Lot(
                id,
                customerId,
                orderId,
                target.earned(),
                issued,
                pending,
                available,
                expired,
                overdraft || target.reversal() == Reversal.UNLIMITED,
                postings,
                givenAt,
                target.activeFrom(),
                target.expiresOn(),
                target.reason());
    }

    Lot after(Posting posting) {
        return new Lot(
                id,
                customerId,
                orderId,
                earned,
                issued + posting.issued(),
                pending + posting.pending(),
                available + posting.available(),
                expired + posting.expired(),
                overdraft,
                postings + 1,
                posting.issued() > 0 ? posting.occurredAt() : givenAt,
                activeFrom,
                expiresOn,
                reason);
    }
}
