package dev.rung.benefits.ledger.lot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The points that a source's lot should hold.
///
/// @param earned what the source earns after all money that went back
/// @param retained what the customer keeps under the rule's reversal mode, at least `earned`
/// @param reason absent where no rule gave them
/// @param earnedAt when they were earned: an order was paid
/// @param activeFrom the day from which the points are available whatever happens
/// @param activeSince when they became available; absent while they are pending
/// @param expiresOn the last day they can be spent
/// @param endedAt the first moment after that day, in the store's zone; absent while it is not over
public record LotTarget(
        UUID customerId,
        Source source,
        long earned,
        long retained,
        @Nullable EarningReason reason,
        Instant earnedAt,
        LocalDate activeFrom,
        Optional<Instant> activeSince,
        LocalDate expiresOn,
        Optional<Instant> endedAt,
        Reversal reversal) {

    /// With points that a promotion adds.
    public LotTarget plus(String promotion, long moreEarned, long moreRetained) {
        return new LotTarget(
                customerId,
                source,
                earned + moreEarned,
                retained + moreRetained,
                reason == null ? null : reason.promoted(promotion, moreRetained),
                earnedAt,
                activeFrom,
                activeSince,
                expiresOn,
                endedAt,
                reversal);
    }

    /// Of points that are not given after all.
    public LotTarget nothing() {
        return new LotTarget(
                customerId, source, 0, 0, reason, earnedAt, activeFrom, activeSince, expiresOn, endedAt, reversal);
    }

    /// With the last day that people gave its lot, where that is later.
    public LotTarget extendedAs(Lot lot, Instant now, ZoneId zone) {
        var until = lot.extendedUntil();
        if (until == null || !until.isAfter(expiresOn)) {
            return this;
        }
        var endsAt = until.plusDays(1).atStartOfDay(zone).toInstant();
        return new LotTarget(
                customerId,
                source,
                earned,
                retained,
                reason,
                earnedAt,
                activeFrom,
                activeSince,
                until,
                Optional.of(endsAt).filter(at -> !at.isAfter(now)),
                reversal);
    }

    /// Points that somebody gives, of a source without facts.
    public static LotTarget given(
            UUID customerId,
            Source source,
            long points,
            Instant now,
            LocalDate activeFrom,
            LocalDate expiresOn,
            ZoneId zone) {
        var activeAt = activeFrom.atStartOfDay(zone).toInstant();
        var endsAt = expiresOn.plusDays(1).atStartOfDay(zone).toInstant();
        return new LotTarget(
                customerId,
                source,
                points,
                points,
                null,
                now,
                activeFrom,
                Optional.of(activeAt).filter(at -> !at.isAfter(now)),
                expiresOn,
                Optional.of(endsAt).filter(at -> !at.isAfter(now)),
                Reversal.WITHIN_BALANCE);
    }

    /// Earned at another moment than it is given.
    public LotTarget dated(Instant earned) {
        return new LotTarget(
                customerId,
                source,
                this.earned,
                retained,
                reason,
                earned,
                activeFrom,
                activeSince,
                expiresOn,
                endedAt,
                reversal);
    }

    /// A lot as it stands, when no fact says otherwise: only the time goes on, and nothing is given.
    /// While it waits, all of it waits.
    public static LotTarget standing(Lot lot, Instant now, ZoneId zone) {
        var activeAt = lot.activeFrom().atStartOfDay(zone).toInstant();
        var waits = lot.pending() > 0 && activeAt.isAfter(now);
        var endsAt = lot.endsAt(zone);
        return new LotTarget(
                lot.customerId(),
                lot.source(),
                lot.earned(),
                Math.min(lot.retained(), lot.issued()),
                lot.reason(),
                lot.earnedAt(),
                lot.activeFrom(),
                waits ? Optional.empty() : Optional.of(activeAt),
                lot.expiresOn(),
                endsAt.isAfter(now) ? Optional.empty() : Optional.of(endsAt),
                lot.overdraft() ? Reversal.UNLIMITED : Reversal.WITHIN_BALANCE);
    }
}
