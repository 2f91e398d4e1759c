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
import dev.rung.customer.register.WholeCustomers;
import dev.rung.customer.register.WholeCustomers.WholeCustomer;
import dev.rung.customer.register.WholePolicy;
import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Shows what two customers would be together, each with all that are part of them already, by the rules that
/// count once they are; in the caller's session. Nothing personal is in it but that a field is filled.
@ApplicationScoped
class PreviewingMerges {

    private final Merges merges;
    private final Registering registering;
    private final WholeCustomers wholes;
    private final Sealing profiles;
    private final ComparingReferrals referrals;
    private final Clock clock;

    PreviewingMerges(
            Merges merges,
            Registering registering,
            WholeCustomers wholes,
            Sealing profiles,
            ComparingReferrals referrals,
            Clock clock) {
        this.merges = merges;
        this.registering = registering;
        this.wholes = wholes;
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
        return alone(from).chain(part -> alone(into).chain(kept -> preview(part, kept)));
    }

    /// The customer with all that are part of them already; one who is part of another is looked at alone.
    private Uni<WholeCustomer> alone(String externalId) {
        return registering
                .own(externalId)
                .chain(own -> wholes.of(own.customerId())
                        .map(whole -> whole.kept().customerId().equals(own.customerId())
                                ? whole
                                : new WholeCustomer(own, List.of(own))));
    }

    private Uni<MergePreview> preview(WholeCustomer from, WholeCustomer into) {
        var now = JsonRows.toMicroseconds(clock.instant());
        return refusal(from.kept().customerId(), into.kept().customerId())
                .chain(refusal -> profiles.compare(from.ids(), into.ids())
                        .chain(fields -> referrals
                                .compare(from.ids(), into.ids())
                                .map(invitations -> new MergePreview(
                                        refusal.orElse(null),
                                        side(from.kept(), now),
                                        side(into.kept(), now),
                                        MembershipView.of(membership(from, into), now),
                                        fields,
                                        consents(from, into),
                                        invitations))));
    }

    private Uni<Optional<MergeRefusal>> refusal(UUID from, UUID into) {
        return merges.sides(from, into)
                .map(sides -> MergePolicy.refusal(requireNonNull(sides.get(from)), requireNonNull(sides.get(into))))
                .chain(refusal -> refusal.isPresent()
                        ? Uni.createFrom().item(refusal)
                        : merges.isProposed(from)
                                .map(proposed ->
                                        proposed ? Optional.of(MergeRefusal.PROPOSED_ALREADY) : Optional.empty()));
    }

    private static PreviewedSide side(Customer customer, Instant now) {
        return new PreviewedSide(
                customer.externalId(),
                customer.customerId(),
                customer.registeredAt(),
                MembershipView.of(customer.membership(), now));
    }

    private static Stream<Customer> all(WholeCustomer from, WholeCustomer into) {
        return Stream.concat(into.all().stream(), from.all().stream());
    }

    private static @Nullable Membership membership(WholeCustomer from, WholeCustomer into) {
        return WholePolicy.membership(all(from, into)
                .flatMap(one -> Stream.ofNullable(one.membership()))
                .toList());
    }

    private static List<PreviewedConsent> consents(WholeCustomer from, WholeCustomer into) {
        var said = all(from, into).map(WholePolicy::ownConsents).toList();
        var awaitsGuardian = all(from, into).anyMatch(WholePolicy::awaitsGuardian);
        return WholePolicy.counting(
                        WholePolicy.consents(said), awaitsGuardian, into.kept().registeredAt())
                .stream()
                .map(one -> previewed(one, into.kept().consents().contains(one) ? "into" : "from"))
                .toList();
    }

    private static PreviewedConsent previewed(Consent one, String of) {
        return new PreviewedConsent(one.purpose(), one.channel(), one.granted(), one.since(), of);
    }
}
