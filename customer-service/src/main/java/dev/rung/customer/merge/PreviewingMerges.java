package dev.rung.customer.merge;

import static java.util.Objects.requireNonNull;

import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.Membership;
import dev.rung.customer.membership.MembershipView;
import dev.rung.customer.profile.Sealing;
import dev.rung.customer.profile.Sealing.FieldShare;
import dev.rung.customer.referral.ComparingReferrals;
import dev.rung.customer.referral.ComparingReferrals.ReferralShare;
import dev.rung.customer.register.Registering;
import dev.rung.customer.register.WholePolicy;
import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Shows what two customers would be together, by the rules that count once they are; in the caller's session. Nothing
/// personal is in it but that a field is filled.
@ApplicationScoped
class PreviewingMerges {

    private final Merges merges;
    private final Registering registering;
    private final Sealing profiles;
    private final ComparingReferrals referrals;
    private final Clock clock;

    PreviewingMerges(
            Merges merges, Registering registering, Sealing profiles, ComparingReferrals referrals, Clock clock) {
        this.merges = merges;
        this.registering = registering;
        this.profiles = profiles;
        this.referrals = referrals;
        this.clock = clock;
    }

    /// @param refusal why they cannot be merged; absent where they can
    /// @param kept how the kept one will stand towards the programme
    /// @param fields what the profile will say
    record MergePreview(
            @Nullable MergeRefusal refusal,
            PreviewedSide from,
            PreviewedSide into,
            MembershipView kept,
            List<FieldShare> fields,
            List<PreviewedConsent> consents,
            ReferralShare referrals) {}

    record PreviewedSide(String externalId, UUID customerId, Instant registeredAt, MembershipView membership) {}

    /// @param of whose answer will hold: `from` or `into`; the proofs of both are kept
    record PreviewedConsent(String purpose, String channel, boolean granted, Instant since, String of) {}

    Uni<MergePreview> preview(String from, String into) {
        return registering.own(from).chain(part -> registering.own(into).chain(kept -> preview(part, kept)));
    }

    private Uni<MergePreview> preview(Customer from, Customer into) {
        var now = JsonRows.toMicroseconds(clock.instant());
        return merges.sides(from.customerId(), into.customerId())
                .chain(sides -> profiles.compare(from.customerId(), into.customerId())
                        .chain(fields -> referrals
                                .compare(from.customerId(), into.customerId())
                                .map(invitations -> new MergePreview(
                                        refusal(sides, from, into),
                                        side(from, now),
                                        side(into, now),
                                        MembershipView.of(membership(from, into), now),
                                        fields,
                                        consents(from, into),
                                        invitations))));
    }

    private static @Nullable MergeRefusal refusal(
            Map<UUID, MergePolicy.MergeSide> sides, Customer from, Customer into) {
        return MergePolicy.refusal(
                        requireNonNull(sides.get(from.customerId())), requireNonNull(sides.get(into.customerId())))
                .orElse(null);
    }

    private static PreviewedSide side(Customer customer, Instant now) {
        return new PreviewedSide(
                customer.externalId(),
                customer.customerId(),
                customer.registeredAt(),
                MembershipView.of(customer.membership(), now));
    }

    private static @Nullable Membership membership(Customer from, Customer into) {
        return WholePolicy.membership(Stream.of(into, from)
                .flatMap(one -> Stream.ofNullable(one.membership()))
                .toList());
    }

    private static List<PreviewedConsent> consents(Customer from, Customer into) {
        return WholePolicy.consents(List.of(into.consents(), from.consents())).stream()
                .map(one -> previewed(one, into.consents().contains(one) ? "into" : "from"))
                .toList();
    }

    private static PreviewedConsent previewed(Consent one, String of) {
        return new PreviewedConsent(one.purpose(), one.channel(), one.granted(), one.since(), of);
    }
}
