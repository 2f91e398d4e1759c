package dev.rung.customer.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.contracts.customer.Membership;
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

    /// When somebody else was erased who had this external id; null: nobody was.
    @Nullable
    Instant erasedBefore;

    @Convert(converter = GroupsAsJson.class)
    List<UUID> inGroups;

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

    /// The customer as events carry them.
    CustomerEvent.Customer snapshot() {
        return snapshot(revision, inGroups);
    }

    /// The customer as they were on the way here, by other groups only.
    CustomerEvent.Customer snapshot(long past, List<UUID> groups) {
        return new CustomerEvent.Customer(
                customerId,
                externalId,
                past,
                locale,
                timeZone,
                registeredAt,
                consents,
                null,
                membership,
                groups.isEmpty() ? null : groups);
    }

    /// One event per revision, so the id is made from both.
    UUID eventId() {
        return eventId(revision);
    }

    UUID eventId(long past) {
        return UUID.nameUUIDFromBytes((customerId + "\n" + past).getBytes(UTF_8));
    }
}
