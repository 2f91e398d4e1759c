package dev.rung.customer.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.contracts.customer.Membership;
import dev.rung.customer.register.column.ConsentsAsJson;
import dev.rung.customer.register.column.GroupsAsJson;
import dev.rung.customer.register.column.MembershipAsJson;
import dev.rung.platform.identity.ExternalId;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Entity
class Customer {

    @Id
    UUID customerId;

    String externalId;

    long revision;

    String locale;

    String timeZone;

    Instant registeredAt;

    @Convert(converter = ConsentsAsJson.class)
    List<Consent> consents;

    /// Null for a guest who was never anything else.
    @Convert(converter = MembershipAsJson.class)
    @Nullable
    Membership membership;

    /// The customer that this one is part of; null for one of its own.
    @Nullable
    UUID mergedInto;

    /// Whether others are part of this customer, so that nobody else looks for them.
    boolean hasParts;

    /// By the birthday in their profile, which nobody else sees.
    boolean minor;

    boolean guardianAgrees;

    /// By what the topic said when the database was restored: the birthday is lost, and until a profile is written the
    /// one that is left says nothing.
    boolean minorRemembered;

    /// When somebody else was erased who had this external id; null: nobody was.
    @Nullable
    Instant erasedBefore;

    @Convert(converter = GroupsAsJson.class)
    List<UUID> inGroups = List.of();

    /// Nothing is left of them but their id.
    boolean isErased() {
        return externalId.startsWith(ExternalId.PSEUDONYM);
    }

    void changeProfile(String newLocale, String newTimeZone) {
        revision++;
        locale = newLocale;
        timeZone = newTimeZone;
    }

    void apply(Consent changed) {
        revision++;
        consents = Stream.concat(
                        consents.stream()
                                .filter(known -> !known.purpose().equals(changed.purpose())
                                        || !known.channel().equals(changed.channel())),
                        Stream.of(changed))
                .toList();
    }

    void changeMembership(Membership changed) {
        revision++;
        membership = changed;
    }

    /// Their own answers do not count.
    boolean awaitsGuardian() {
        return minor && !guardianAgrees;
    }

    /// By a profile that was read or written just now.
    void judged(boolean isMinor, boolean saysBirthday) {
        if (minorRemembered && !saysBirthday) {
            return;
        }
        minor = isMinor;
        minorRemembered = false;
    }

    /// @param whole whose part the customer becomes; null where they are one of their own again
    void partOf(@Nullable UUID whole) {
        revision++;
        mergedInto = whole;
    }

    /// Others became part of this customer, or are not any more.
    void partsChanged(boolean some) {
        revision++;
        hasParts = some;
    }

    /// The same customer, of whom a part changed.
    Customer revised() {
        revision++;
        return this;
    }

    /// The customer without their parts.
    CustomerEvent.Customer snapshot() {
        return snapshot(List.of());
    }

    /// The customer as events carry them.
    ///
    /// @param parts all that are part of this customer, and of its parts
    CustomerEvent.Customer snapshot(List<Customer> parts) {
        return snapshot(parts, revision, inGroups);
    }

    /// The customer as they were on the way here, by other groups only.
    CustomerEvent.Customer snapshot(List<Customer> parts, long past, List<UUID> groups) {
        var all = Stream.concat(Stream.of(this), parts.stream()).toList();
        return new CustomerEvent.Customer(
                customerId,
                externalId,
                past,
                locale,
                timeZone,
                registeredAt,
                WholePolicy.counting(
                        WholePolicy.consents(
                                all.stream().map(one -> one.consents).toList()),
                        all.stream().anyMatch(Customer::awaitsGuardian),
                        registeredAt),
                mergedInto,
                WholePolicy.membership(all.stream()
                        .flatMap(one -> Stream.ofNullable(one.membership))
                        .toList()),
                groups.isEmpty() ? null : groups,
                parts.isEmpty() && !awaitsGuardian() ? null : statements());
    }

    private CustomerEvent.OwnStatements statements() {
        return new CustomerEvent.OwnStatements(consents, membership, awaitsGuardian() ? true : null);
    }

    /// One event per revision, so the id is made from both.
    UUID eventId() {
        return eventId(revision);
    }

    UUID eventId(long past) {
        return UUID.nameUUIDFromBytes((customerId + "\n" + past).getBytes(UTF_8));
    }
}
