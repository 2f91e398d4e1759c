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
    /// @param contact what their verified contact points say
    record Newcomer(
            UUID customerId, MemberStatus status, Optional<UUID> referrer, boolean ordered, NewcomerContact contact) {}

    /// @param verified whether there is one
    /// @param sharesWithInviter whether the inviter has one of them, verified or not
    /// @param sharesWithBuyer whether somebody who has ordered has verified one of them
    /// @param sharesWithReferred whether somebody who was referred before has verified one of them
    record NewcomerContact(
            boolean verified, boolean sharesWithInviter, boolean sharesWithBuyer, boolean sharesWithReferred) {}

    /// @param referrer whose code they came by
    /// @param full whether as many came by their code as may
    record Inviter(UUID customerId, MemberStatus status, Optional<UUID> referrer, boolean full) {}

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
        return look(newcomer, inviter)
                .<ReferralDecision>map(ReferralDecision.Refused::new)
                .orElseGet(ReferralDecision.Accepted::new);
    }

    private static Optional<ReferralRefusal> look(Newcomer newcomer, Inviter inviter) {
        var contact = newcomer.contact();
        if (!contact.verified()) {
            return Optional.of(ReferralRefusal.NO_VERIFIED_CONTACT);
        }
        if (!takesPart(inviter.status())) {
            return Optional.of(ReferralRefusal.INVITER_NOT_TAKING_PART);
        }
        if (inviter.referrer().filter(newcomer.customerId()::equals).isPresent()) {
            return Optional.of(ReferralRefusal.REFERRED_BACK);
        }
        if (inviter.full()) {
            return Optional.of(ReferralRefusal.INVITER_HAS_INVITED_ENOUGH);
        }
        if (contact.sharesWithInviter() || contact.sharesWithReferred()) {
            return Optional.of(ReferralRefusal.SHARED_CONTACT);
        }
        return newcomer.ordered() || contact.sharesWithBuyer()
                ? Optional.of(ReferralRefusal.KNOWN_CUSTOMER)
                : Optional.empty();
    }

    static boolean takesPart(MemberStatus status) {
        return switch (status) {
            case GUEST, MEMBER -> true;
            case FROZEN, EXCLUDED, LEFT -> false;
        };
    }
}
