package dev.rung.benefits.ledger.lot;

import io.quarkus.runtime.annotations.RegisterForReflection;

/// Points by account: what a lot holds, or what a posting changes. The account `programme` carries the opposite
/// of the sum, so that all of them come to zero.
///
/// @param pending promised to the customer
/// @param available the customer can spend them; less than zero where they owe points
/// @param reserved the customer has set them aside for a redemption
/// @param redeemed spent
/// @param withdrawn taken by people, by an adjustment
/// @param expired not spent in time
@RegisterForReflection
public record AccountPoints(long pending, long available, long reserved, long redeemed, long withdrawn, long expired) {

    public static final AccountPoints NONE = new AccountPoints(0, 0, 0, 0, 0, 0);

    public static AccountPoints available(long points) {
        return new AccountPoints(0, points, 0, 0, 0, 0);
    }

    /// Given or taken back.
    public static AccountPoints held(long pending, long available) {
        return new AccountPoints(pending, available, 0, 0, 0, 0);
    }

    public static AccountPoints ended(long pending, long available) {
        return new AccountPoints(-pending, -available, 0, 0, 0, pending + available);
    }

    public static AccountPoints setAside(long points) {
        return new AccountPoints(0, -points, points, 0, 0, 0);
    }

    public static AccountPoints spent(long points) {
        return new AccountPoints(0, 0, -points, points, 0, 0);
    }

    public static AccountPoints released(long points) {
        return new AccountPoints(0, points, -points, 0, 0, 0);
    }

    public static AccountPoints restored(long points) {
        return new AccountPoints(0, points, 0, -points, 0, 0);
    }

    public static AccountPoints reinstated(long points) {
        return new AccountPoints(0, points, 0, 0, 0, -points);
    }

    public static AccountPoints takenAway(long points) {
        return new AccountPoints(0, -points, 0, 0, points, 0);
    }

    public AccountPoints plus(AccountPoints more) {
        return new AccountPoints(
                pending + more.pending,
                available + more.available,
                reserved + more.reserved,
                redeemed + more.redeemed,
                withdrawn + more.withdrawn,
                expired + more.expired);
    }

    /// The points that the programme has given, less those that it took back.
    public long issued() {
        return pending + available + reserved + redeemed + withdrawn + expired;
    }
}
