package dev.rung.benefits.ledger.lot;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of `transactions`, and its `entries`.
///
/// @param key says the same thing once: the database knows each key of a customer once
/// @param source of the lot, or what its points are spent on
/// @param points that it is about; less than zero where some went away
/// @param legs at least one, but for an extension that moves no points
/// @param overdraft whether the customer may owe points after it
/// @param activeFrom of the lot; absent where it moves points of several
/// @param expiresOn likewise
@RegisterForReflection
public record PostedTransaction(
        UUID id,
        UUID customerId,
        String key,
        Source source,
        TransactionKind kind,
        @Nullable EarningReason reason,
        String cause,
        @Nullable UUID causeEventId,
        Instant occurredAt,
        long points,
        List<LotLeg> legs,
        boolean overdraft,
        @Nullable LocalDate activeFrom,
        @Nullable LocalDate expiresOn) {

    /// A transaction on one lot: its n-th.
    public static PostedTransaction ofLot(
            Lot lot, int number, TransactionKind kind, SettlementCause cause, Instant at, AccountPoints change) {
        var key = "%s/%d".formatted(lot.source().name(), number);
        return new PostedTransaction(
                DerivedIds.of(lot.customerId(), key),
                lot.customerId(),
                key,
                lot.source(),
                kind,
                lot.reason(),
                cause.kind().code(),
                cause.eventId(),
                at,
                kind.points(change),
                List.of(new LotLeg(lot.id(), change)),
                lot.overdraft(),
                lot.activeFrom(),
                lot.expiresOn());
    }

    /// A transaction that moves points of several lots, for one source.
    ///
    /// @param act names the transaction among those of the source
    public static PostedTransaction ofLots(
            UUID customerId,
            Source source,
            String act,
            TransactionKind kind,
            SettlementCause cause,
            List<LotLeg> legs) {
        var key = "%s/%s".formatted(source.name(), act);
        return new PostedTransaction(
                DerivedIds.of(customerId, key),
                customerId,
                key,
                source,
                kind,
                null,
                cause.kind().code(),
                cause.eventId(),
                cause.occurredAt(),
                kind.points(sum(legs)),
                legs,
                false,
                null,
                null);
    }

    /// Lots last longer.
    ///
    /// @param points all that it concerns
    /// @param until the last day of them all now
    /// @param legs of lots that get back what had expired
    public static PostedTransaction extension(
            UUID customerId, Source source, SettlementCause cause, long points, LocalDate until, List<LotLeg> legs) {
        var key = "%s/extend".formatted(source.name());
        return new PostedTransaction(
                DerivedIds.of(customerId, key),
                customerId,
                key,
                source,
                TransactionKind.EXTEND,
                null,
                cause.kind().code(),
                cause.eventId(),
                cause.occurredAt(),
                points,
                legs,
                false,
                null,
                until);
    }

    /// The change of the customer's accounts.
    public AccountPoints change() {
        return sum(legs);
    }

    private static AccountPoints sum(List<LotLeg> legs) {
        return legs.stream().map(LotLeg::change).reduce(AccountPoints.NONE, AccountPoints::plus);
    }
}
