package dev.rung.customer.erasure;

import static dev.rung.contracts.Topic.CUSTOMER_EVENTS;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.CustomerEvent.Erased;
import dev.rung.contracts.customer.CustomerEvent.Tombstone;
import dev.rung.customer.contact.ContactIndex;
import dev.rung.customer.contact.ContactKind;
import dev.rung.customer.contact.ContactPoint;
import dev.rung.customer.imports.ErasingRows;
import dev.rung.customer.personal.CustomerTables;
import dev.rung.customer.profile.Sealing;
import dev.rung.customer.quarantine.Quarantining;
import dev.rung.customer.register.Registering;
import dev.rung.customer.register.WholeCustomers;
import dev.rung.customer.register.WholePolicy;
import dev.rung.customer.tombstone.KeptRefusals;
import dev.rung.customer.tombstone.Tombstones;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.directory.ErasureFollower;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.personal.ErasingTables;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Erases a customer here and tells all other services, in the caller's transaction. The lock on the customer
/// is the guard: of two requests at once the second finds nobody, and the erasure of the first.
@ApplicationScoped
public class Erasing {

    private final Registering registering;
    private final WholeCustomers wholes;
    private final Sealing profiles;
    private final ContactIndex contacts;
    private final Tombstones tombstones;
    private final KeptRefusals refusals;
    private final Erasures erasures;
    private final ErasingTables tables;
    private final Quarantining quarantine;
    private final ErasingRows imports;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Erasing(
            Registering registering,
            WholeCustomers wholes,
            Sealing profiles,
            ContactIndex contacts,
            Tombstones tombstones,
            KeptRefusals refusals,
            Erasures erasures,
            ErasingTables tables,
            Quarantining quarantine,
            ErasingRows imports,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.registering = registering;
        this.wholes = wholes;
        this.profiles = profiles;
        this.contacts = contacts;
        this.tombstones = tombstones;
        this.refusals = refusals;
        this.erasures = erasures;
        this.tables = tables;
        this.quarantine = quarantine;
        this.imports = imports;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /// Customers who are one person by merges are erased together, and each is told: another service may hear of a
    /// merge, or of its undoing, later than of this. Told again it changes nothing; 404 for somebody who was
    /// never known.
    ///
    /// @param actor who asked: `customer`, or a login
    Uni<Erasure> erase(String externalId, String reason, String actor) {
        return registering
                .lockIfKnown(externalId)
                .chain(found ->
                        found.isPresent() ? carryOut(found.get().customerId(), reason, actor) : last(externalId));
    }

    /// The last one of a customer with this external id.
    Uni<Erasure> last(String externalId) {
        return tombstones
                .erased(externalId)
                .chain(found -> of(found.orElseThrow(
                        () -> Problem.of(404, "customer-unknown").asException())));
    }

    Uni<Erasure> of(UUID customerId) {
        return erasures.of(customerId)
                .map(found -> found.orElseThrow(
                        () -> Problem.of(404, "customer-unknown").asException()));
    }

    /// As `customer-events` told it to a database that was restored from a backup of the time before: nobody
    /// is told anew. A customer whom the backup does not have is entered under the pseudonym, for the
    /// tombstone that bars them.
    public Uni<Void> again(Erased told) {
        var customerId = told.customerId();
        return erasures.enterPseudonym(customerId, told.occurredAt())
                .chain(() -> registering.lockAlsoErased(customerId))
                .call(() -> erasures.add(
                        customerId, told.occurredAt(), ErasureReason.known(told.reason()), ErasureReason.RESTORE))
                .call(() -> keep(customerId, told.occurredAt(), told.tombstone()))
                .chain(found -> empty(found.orElseThrow()));
    }

    /// The lock is held on all of them.
    private Uni<Erasure> carryOut(UUID asked, String reason, String actor) {
        return wholes.of(asked)
                .chain(whole -> Multi.createFrom()
                        .iterable(whole.all())
                        .onItem()
                        .transformToUniAndConcatenate(customer -> carryOut(customer, reason, actor))
                        .collect()
                        .last())
                .chain(() -> of(asked));
    }

    private Uni<Void> carryOut(Customer customer, String reason, String actor) {
        var customerId = customer.customerId();
        var at = JsonRows.toMicroseconds(clock.instant());
        return tombstone(customer)
                .chain(tombstone -> erasures.add(customerId, at, reason, actor)
                        .chain(() -> keep(customerId, at, tombstone))
                        .chain(() -> empty(customer))
                        .chain(() -> outbox.add(
                                CUSTOMER_EVENTS,
                                customerId.toString(),
                                new Erased(eventId(customerId), at, customerId, tombstone, reason)))
                        .chain(() -> audit.record(
                                actor, "customer.erased", customerId.toString(), Map.of("reason", reason))));
    }

    /// Before the key goes.
    private Uni<Tombstone> tombstone(Customer customer) {
        return profiles.contactPointsOf(customer.customerId())
                .map(points ->
                        refusals.tombstone(customer.externalId(), WholePolicy.ownConsents(customer), knownBy(points)));
    }

    /// A refusal of mail is held by addresses, and one of the store's inbox by all contact points.
    private Map<String, List<String>> knownBy(Map<ContactKind, List<ContactPoint>> points) {
        var emails = contacts.normalTexts(Map.of(ContactKind.EMAIL, points.getOrDefault(ContactKind.EMAIL, List.of())));
        var phones = contacts.normalTexts(Map.of(ContactKind.PHONE, points.getOrDefault(ContactKind.PHONE, List.of())));
        var all = Stream.concat(emails.stream(), phones.stream()).toList();
        return Map.of("email", emails, "sms", phones, "inbox", all);
    }

    private Uni<Void> keep(UUID customerId, Instant at, @Nullable Tombstone tombstone) {
        return tombstone == null
                ? Uni.createFrom().voidItem()
                : tombstones.keep(customerId, at, tombstone).chain(() -> refusals.keep(tombstone.refusals()));
    }

    private Uni<Void> empty(Customer customer) {
        var pseudonym = ErasureFollower.PSEUDONYM + customer.customerId();
        return tables.erase(CustomerTables.ALL, List.of(customer.customerId()))
                .chain(() -> quarantine.forget(customer.externalId()))
                .chain(() -> imports.erase(customer.externalId()))
                .chain(() -> erasures.forgetKeys(customer.externalId(), pseudonym));
    }

    private static UUID eventId(UUID customerId) {
        return UUID.nameUUIDFromBytes(("erased " + customerId).getBytes(UTF_8));
    }
}
