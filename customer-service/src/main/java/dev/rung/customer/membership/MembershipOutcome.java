package dev.rung.customer.membership;

import dev.rung.contracts.customer.Membership;

/// The outcome of a wish.
sealed interface MembershipOutcome {

    record Changed(Membership membership) implements MembershipOutcome {}

    record Unchanged() implements MembershipOutcome {}

    /// @param reason the message's key
    record Incomplete(String field, String reason) implements MembershipOutcome {}

    record Refused(MembershipRefusal why) implements MembershipOutcome {}
}
