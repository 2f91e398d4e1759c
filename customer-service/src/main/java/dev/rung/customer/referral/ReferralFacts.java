package dev.rung.customer.referral;

import static java.util.stream.Collectors.toMap;

import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.customer.Membership;
import dev.rung.customer.contact.ContactIndex;
import dev.rung.customer.contact.ContactIndex.ContactSharer;
import dev.rung.customer.contact.ContactLocks;
import dev.rung.customer.orders.OrderHolders;
import dev.rung.customer.profile.Sealing;
import dev.rung.customer.referral.ReferralPolicy.Inviter;
import dev.rung.customer.referral.ReferralPolicy.Newcomer;
import dev.rung.customer.referral.ReferralPolicy.NewcomerContact;
import dev.rung.customer.register.WholeCustomers.WholeCustomer;
import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Gathers facts of a newcomer and of who invites them, in the caller's transaction. Whatever is known of one of a
/// person's customers is known of the person.
@ApplicationScoped
class ReferralFacts {

    private final Referrals referrals;
    private final ContactLocks locks;
    private final ContactIndex contacts;
    private final Sealing profiles;
    private final OrderHolders orders;
    private final ReferralSettings settings;
    private final Clock clock;

    ReferralFacts(
            Referrals referrals,
            ContactLocks locks,
            ContactIndex contacts,
            Sealing profiles,
            OrderHolders orders,
            ReferralSettings settings,
            Clock clock) {
        this.referrals = referrals;
        this.locks = locks;
        this.contacts = contacts;
        this.profiles = profiles;
        this.orders = orders;
        this.settings = settings;
        this.clock = clock;
    }

    MemberStatus status(WholeCustomer whole) {
        return Objects.requireNonNullElse(whole.kept().membership(), Membership.GUEST)
                .statusAt(JsonRows.toMicroseconds(clock.instant()));
    }

    Uni<Inviter> inviter(WholeCustomer inviter, WholeCustomer newcomer) {
        return referrals
                .referrerOf(inviter.ids())
                .chain(referrer -> referrals
                        .invitedBy(inviter.ids())
                        .map(invited -> new Inviter(
                                inviter.kept().customerId(),
                                status(inviter),
                                person(referrer, newcomer),
                                invited >= settings.mostPerInviter())));
    }

    /// Locks the newcomer's contact points.
    Uni<Newcomer> newcomer(WholeCustomer newcomer, WholeCustomer inviter) {
        var own = newcomer.ids();
        return referrals
                .referrerOf(own)
                .chain(referrer -> locks.lock(own)
                        .chain(verified -> sharing(own)
                                .chain(sharing -> buyers(sharing, own)
                                        .chain(buyers -> referrals
                                                .referred(verified(sharing))
                                                .map(others -> new Newcomer(
                                                        newcomer.kept().customerId(),
                                                        status(newcomer),
                                                        person(referrer, inviter),
                                                        own.stream().anyMatch(buyers::contains),
                                                        new NewcomerContact(
                                                                verified,
                                                                inviter.ids().stream()
                                                                        .anyMatch(sharing::containsKey),
                                                                !own.containsAll(buyers),
                                                                !others.isEmpty())))))));
    }

    /// Others who have a contact point of one of these, and whether they verified it.
    private Uni<Map<UUID, Boolean>> sharing(List<UUID> own) {
        return Multi.createFrom()
                .iterable(own)
                .onItem()
                .transformToUniAndConcatenate(
                        id -> profiles.contactPointsOf(id).chain(points -> contacts.sharing(id, points)))
                .collect()
                .asList()
                .map(found -> found.stream()
                        .flatMap(List::stream)
                        .filter(other -> !own.contains(other.customerId()))
                        .collect(toMap(ContactSharer::customerId, ContactSharer::verified, Boolean::logicalOr)));
    }

    private Uni<Set<UUID>> buyers(Map<UUID, Boolean> sharing, List<UUID> own) {
        return orders.buyers(
                Stream.concat(verified(sharing).stream(), own.stream()).toList());
    }

    private static List<UUID> verified(Map<UUID, Boolean> sharing) {
        return sharing.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<UUID> person(Optional<UUID> customer, WholeCustomer whole) {
        return customer.map(one -> whole.ids().contains(one) ? whole.kept().customerId() : one);
    }
}
