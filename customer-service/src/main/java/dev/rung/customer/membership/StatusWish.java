package dev.rung.customer.membership;

import dev.rung.contracts.customer.MemberStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The status that somebody wants a customer to have.
///
/// @param terms the version of the terms, of a member
/// @param channel by which a member joins
/// @param until the end of a restriction; absent: until somebody lifts it
/// @param reason of a restriction
/// @param lift whether the restriction that holds ends by it
record StatusWish(
        MemberStatus status,
        @Nullable String terms,
        @Nullable String channel,
        @Nullable Instant until,
        @Nullable String reason,
        boolean lift) {

    /// The restriction ends, and nothing else changes.
    static StatusWish lift(MemberStatus enrolled) {
        return new StatusWish(enrolled, null, null, null, null, true);
    }

    boolean isFor(MemberStatus one) {
        return status == one;
    }

    static StatusWish leave() {
        return new StatusWish(MemberStatus.LEFT, null, null, null, null, false);
    }
}
