package dev.rung.benefits.ledger;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;

/// The points of one order, as the ledger holds them.
///
/// @param issued what was given, less what was taken back
/// @param postings how many transactions made it
@RegisterForReflection
record Lot(
        UUID id,
        UUID customerId,
        String orderId,
        long earned,
        long issued,
        long pending,
        long available,
        boolean overdraft,
        int postings,
        LocalDate activeFrom,
        LocalDate expiresOn,
        Reason reason) {

    static Lot opened(Claim claim) {
        return new Lot(
                Ids.of(claim.customerId(), claim.orderId()),
                claim.customerId(),
                claim.orderId(),
                claim.earned(),
                0,
                0,
                0,
                claim.reversal() == Reversal.UNLIMITED,
                0,
                claim.activeFrom(),
                claim.expiresOn(),
                claim.reason());
    }

    Lot under(Claim claim) {
        return new Lot(
                id,
                customerId,
                orderId,
                claim.earned(),
                issued,
                pending,
                available,
                overdraft || claim.reversal() == Reversal.UNLIMITED,
                postings,
                claim.activeFrom(),
                claim.expiresOn(),
                claim.reason());
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
                overdraft,
                postings + 1,
                activeFrom,
                expiresOn,
                reason);
    }
}
