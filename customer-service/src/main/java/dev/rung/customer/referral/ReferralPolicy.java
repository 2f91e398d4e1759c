package dev.rung.customer.referral;

import dev.rung.contracts.customer.MemberStatus;
import java.util.Optional;
import java.util.UUID;

/// Decides whether a code makes a customer the one whom its member invited. The first refusal stands.
///
/// Guests invite and are invited too: whether they get points for it is for the rules of points to say.
final class ReferralPolicy {

    private ReferralPolicy() {}

    /// @param status of the customer who gives the code
    /// @param referrer whose code was accepted before
    /// @param ordered whether a payment of theirs is known
    /// @param sharesWithInviter whether both have one contact point
    /// @param sharesWithBuyer whether somebody who has ordered has a contact point of theirs
    record Newcomer(
            UUID customerId,
            MemberStatus status,
            Optional<UUID> referrer,
            boolean ordered,
            boolean sharesWithInviter,
            boolean sharesWithBuyer) {}

    record Inviter(UUID customerId, MemberStatus status) {}

    sealed interface ReferralDecision {

        record Accepted() implements ReferralDecision {}

        /// The same code was accepted before.
        record AsBefore() implements ReferralDecision {}

        record Refused(ReferralRefusal reason) implements ReferralDecision {}
    }

    static ReferralDecision decide(Newcomer newcomer, Inviter inviter) {
        if (newcomer.referrer().isPresent()) {
            return newcomer.referrer().get().equals(inviter.customerId())
                    ? new ReferralDecision.AsBefore()
                    : new ReferralDecision.Refused(ReferralRefusal.ALREADY_REFERRED);
        }
        if (newcomer.customerId().equals(inviter.customerId())) {
            return new ReferralDecision.Refused(ReferralRefusal.OWN_CODE);
        }
        if (!takesPart(newcomer.status())) {
            return new ReferralDecision.Refused(ReferralRefusal.NOT_TAKING_PART);
        }
        if (!takesPart(inviter.status())) {
            return new ReferralDecision.Refused(ReferralRefusal.INVITER_NOT_TAKING_PART);
        }
        if (newcomer.sharesWithInviter()) {
            return new ReferralDecision.Refused(ReferralRefusal.SHARED_CONTACT);
        }
        if (newcomer.ordered() || newcomer.sharesWithBuyer()) {
            return new ReferralDecision.Refused(ReferralRefusal.KNOWN_CUSTOMER);
        }
        return new ReferralDecision.Accepted();
    }

    static boolean takesPart(MemberStatus status) {
        return switch (status) {
            case GUEST, MEMBER -> true;
            case FROZEN, EXCLUDED, LEFT -> false;
        };
    }
}
