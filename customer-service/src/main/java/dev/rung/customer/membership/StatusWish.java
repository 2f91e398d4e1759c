package dev.rung.customer.membership;

import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.customer.Membership;
import java.time.Instant;
import java.util.Optional;
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

    /// What it means for another id of the person who wishes it. Leaving and restrictions are about the person; joining
    /// and agreeing to terms are a statement by one id, which proves nothing of the others: of it they get the lift alone.
    ///
    /// @param enrolled how the customer of that id stands, the restriction aside
    Optional<StatusWish> forAnother(MemberStatus enrolled) {
        return switch (status) {
            case LEFT, FROZEN, EXCLUDED -> Optional.of(this);
            case MEMBER, GUEST -> lift ? Optional.of(lift(enrolled)) : Optional.empty();
        };
    }

    /// Who is a member by another id, and agrees to newer terms, joins by the id of the wish, as they joined then.
    ///
    /// @param whole what all ids of the person are together
    StatusWish completedBy(Membership whole, Instant now) {
        return status != MemberStatus.MEMBER || channel != null
                ? this
                : whole.enrolmentAt(now)
                        .map(present -> new StatusWish(status, terms, present.channel(), until, reason, lift))
                        .orElse(this);
    }

    boolean isFor(MemberStatus one) {
        return status == one;
    }

    static StatusWish leave() {
        return new StatusWish(MemberStatus.LEFT, null, null, null, null, false);
    }
}
