package dev.rung.customer.referral;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
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

    /// @param from who are one person already, as `into` are
    public Uni<ReferralShare> compare(List<UUID> from, List<UUID> into) {
        return referrals
                .invitedBy(from)
                .chain(byFrom -> referrals
                        .invitedBy(into)
                        .chain(byInto -> referrals
                                .referrersOf(from)
                                .chain(ofFrom -> referrals
                                        .referrersOf(into)
                                        .map(ofInto -> new ReferralShare(
                                                byFrom,
                                                byInto,
                                                !Collections.disjoint(ofFrom, into)
                                                        || !Collections.disjoint(ofInto, from))))));
    }
}
