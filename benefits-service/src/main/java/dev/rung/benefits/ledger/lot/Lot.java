package dev.rung.benefits.ledger.lot;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The points of one source, as the ledger holds them.
///
/// @param earned what the source earns after all money that went back
/// @param retained what the customer keeps of it; less than was issued where a refund found points spent
/// @param accounts where its points are
/// @param postings how many transactions of its own made it
/// @param earnedAt when its source earned; what comes back to it, or is added later, does not move it
/// @param givenAt nothing that follows is dated before this: when the latest of its points were given, came
///     back, or expired, in the time of what happened
/// @param reason absent where no rule gave them
/// @param extendedUntil people let it last so long at least; absent where they did not
@RegisterForReflection
public record Lot(
        UUID id,
        UUID customerId,
        Source source,
        long earned,
        long retained,
        AccountPoints accounts,
        boolean overdraft,
        int postings,
        Instant earnedAt,
        Instant givenAt,
        LocalDate activeFrom,
        LocalDate expiresOn,
        @Nullable EarningReason reason,
        @Nullable LocalDate extendedUntil) {

    public static Lot opened(LotTarget target) {
        return new Lot(
                idOf(target.customerId(), target.source()),
                target.customerId(),
                target.source(),
                target.earned(),
                target.retained(),
                AccountPoints.NONE,
                target.reversal() == Reversal.UNLIMITED,
                0,
                target.earnedAt(),
                target.earnedAt(),
                target.activeFrom(),
                target.expiresOn(),
                target.reason(),
                null);
    }

    public static UUID idOf(UUID customerId, Source source) {
        return DerivedIds.of(customerId, source.name());
    }

    public long pending() {
        return accounts.pending();
    }

    public long available() {
        return accounts.available();
    }

    public long expired() {
        return accounts.expired();
    }

    /// The points that were given, less those taken back.
    public long issued() {
        return accounts.issued();
    }

    /// The points that the customer still has of it and has not set aside; less than zero where they
    /// owe points.
    public long held() {
        return pending() + available();
    }

    /// The first moment at which its points can no longer be spent.
    public Instant endsAt(ZoneId zone) {
        return expiresOn.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public Instant notBeforeGiven(Instant time) {
        return time.isBefore(givenAt) ? givenAt : time;
    }

    public Lot updatedBy(LotTarget target) {
        return new Lot(
                id,
                customerId,
                source,
                target.earned(),
                target.retained(),
                accounts,
                overdraft || target.reversal() == Reversal.UNLIMITED,
                postings,
                target.earnedAt(),
                givenAt,
                target.activeFrom(),
                target.expiresOn(),
                target.reason(),
                extendedUntil);
    }

    /// It lasts to that day at least, whatever its rule says.
    public Lot extended(LocalDate until) {
        return new Lot(
                id,
                customerId,
                source,
                earned,
                retained,
                accounts,
                overdraft,
                postings,
                earnedAt,
                givenAt,
                activeFrom,
                until,
                reason,
                until);
    }

    /// After a transaction of its own.
    public Lot after(AccountPoints change, Instant at) {
        var given = change.issued() > 0 || change.expired() > 0 ? at : givenAt;
        return with(accounts.plus(change), postings + 1, given);
    }

    /// After its share of a transaction that moves points of several lots.
    public Lot moved(AccountPoints change) {
        return with(accounts.plus(change), postings, givenAt);
    }

    /// After points came back to it: nothing that follows is dated before that.
    public Lot gotBack(AccountPoints change, Instant at) {
        return with(accounts.plus(change), postings, notBeforeGiven(at));
    }

    private Lot with(AccountPoints changed, int transactions, Instant given) {
        return new Lot(
                id,
                customerId,
                source,
                earned,
                retained,
                changed,
                overdraft,
                transactions,
                earnedAt,
                given,
                activeFrom,
                expiresOn,
                reason,
                extendedUntil);
    }
}
