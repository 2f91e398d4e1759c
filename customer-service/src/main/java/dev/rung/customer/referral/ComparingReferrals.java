package dev.rung.customer.referral;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Says what two customers' invitations are together, in the caller's session.
@ApplicationScoped
public class ComparingReferrals {

    private final Referrals referrals;

    ComparingReferrals(Referrals referrals) {
        this.referrals = referrals;
    }

    /// @param invitedByFrom how many came by the code of the one; it leads to the kept one from then on
    /// @param invitedEachOther whether one of the two came by the other's code: points for it went to one person
    public record ReferralShare(long invitedByFrom, long invitedByInto, boolean invitedEachOther) {}

    public Uni<ReferralShare> compare(UUID from, UUID into) {
        return referrals
                .invitedBy(List.of(from))
                .chain(byFrom -> referrals
                        .invitedBy(List.of(into))
                        .chain(byInto -> referrals
                                .referrerOf(List.of(from))
                                .chain(ofFrom -> referrals
                                        .referrerOf(List.of(into))
                                        .map(ofInto -> new ReferralShare(
                                                byFrom,
                                                byInto,
                                                ofFrom.filter(into::equals).isPresent()
                                                        || ofInto.filter(from::equals)
                                                                .isPresent())))));
    }
}
