package dev.rung.contracts.customer;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything on topic `customer-events`, keyed by customer id.
///
/// The topic is compacted, so each event carries the whole [Customer] as it stands after it, or says that
/// nothing of them is kept any more: whoever reads only the last one knows everything. A reader keeps the
/// customer with the highest `revision`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = CustomerEvent.Unrecognised.class)
@JsonSubTypes({
    @Type(name = "customer-registered.v1", value = CustomerEvent.Registered.class),
    @Type(name = "profile-changed.v1", value = CustomerEvent.ProfileChanged.class),
    @Type(name = "consent-changed.v1", value = CustomerEvent.ConsentChanged.class),
    @Type(name = "membership-changed.v1", value = CustomerEvent.MembershipChanged.class),
    @Type(name = "group-entered.v1", value = CustomerEvent.GroupEntered.class),
    @Type(name = "group-left.v1", value = CustomerEvent.GroupLeft.class),
    @Type(name = "customer-merged.v1", value = CustomerEvent.Merged.class),
    @Type(name = "merge-undone.v1", value = CustomerEvent.MergeUndone.class),
    @Type(name = "customer-erased.v1", value = CustomerEvent.Erased.class)
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface CustomerEvent {

    /// The customer after it; null where they are erased, and of a type that this build does not know.
    default @Nullable Customer customer() {
        return null;
    }

    /// First seen, by a profile or by what they did.
    record Registered(UUID eventId, Instant occurredAt, Customer customer) implements CustomerEvent {}

    /// Locale, time zone or something personal changed; what is personal is not told.
    record ProfileChanged(UUID eventId, Instant occurredAt, Customer customer) implements CustomerEvent {}

    /// The customer gave or withdrew a consent.
    record ConsentChanged(UUID eventId, Instant occurredAt, Customer customer, Consent changed)
            implements CustomerEvent {}

    /// The customer joined the programme or left it, or was frozen, excluded or let in again. A restriction
    /// that ends by its date is not told once more: its end is in it.
    record MembershipChanged(UUID eventId, Instant occurredAt, Customer customer) implements CustomerEvent {}

    /// The customer belongs to a group from now on: by its rule, or by hand.
    ///
    /// @param groupId one of the customer's `groups`
    record GroupEntered(UUID eventId, Instant occurredAt, Customer customer, UUID groupId) implements CustomerEvent {}

    /// The customer belongs to a group no longer, or the group is no more.
    record GroupLeft(UUID eventId, Instant occurredAt, Customer customer, UUID groupId) implements CustomerEvent {}

    /// The customer turned out to be another one as well, and is part of that one from now on. Keyed by the one
    /// that is given up; of the other nothing is told here.
    ///
    /// @param customer the one that is given up; its `mergedInto` says the same as `into`
    record Merged(UUID eventId, Instant occurredAt, Customer customer, UUID into) implements CustomerEvent {}

    /// The customer is one of its own again, with all that was told of it before and meanwhile.
    ///
    /// @param from whose part it was
    record MergeUndone(UUID eventId, Instant occurredAt, Customer customer, UUID from) implements CustomerEvent {}

    /// Nothing that says who the customer is may be kept any more, anywhere. It is the last that is told of
    /// them and outweighs every revision, so a service that hears it again, after a restore as well, erases
    /// again. Who comes back is a new customer with an id of their own.
    ///
    /// @param tombstone customer-service's own, so that its register knows of the erasure even if it was
    ///     restored from a backup that is older than the customer
    /// @param reason a code of customer-service's, so that a restored register knows on whose wish it was
    record Erased(
            UUID eventId,
            Instant occurredAt,
            UUID customerId,
            @Nullable @JsonInclude(NON_NULL) Tombstone tombstone,
            @Nullable @JsonInclude(NON_NULL) String reason)
            implements CustomerEvent {

        public Erased(UUID eventId, Instant occurredAt, UUID customerId) {
            this(eventId, occurredAt, customerId, null, null);
        }
    }

    /// Tells by whom a customer was known, to nobody who lacks the key: keyed hashes.
    ///
    /// @param keyId the master key of customer-service that the hashes are made under
    /// @param externalId hash of the external id, in base64
    /// @param refusals what the customer had refused, and their contact points and external id as hashes
    record Tombstone(String keyId, String externalId, List<KeptRefusal> refusals) {}

    /// @param blind hash of an external id or a contact point, in base64
    /// @param since when it was refused
    record KeptRefusal(String blind, String purpose, String channel, Instant since) {}

    /// A type that this build does not know yet. Skip it.
    record Unrecognised() implements CustomerEvent {}

    /// The whole present customer, without anything personal.
    ///
    /// @param externalId the storefront's id
    /// @param revision grows by one with every change of this customer
    /// @param locale BCP 47 tag, such as `zh-CN`
    /// @param timeZone IANA name, such as `Asia/Shanghai`
    /// @param consents those ever given or withdrawn, as they count; what is not listed is not given
    /// @param mergedInto whose part the customer is now; absent for one of its own
    /// @param membership absent for a guest who was never anything else
    /// @param groups the groups that the customer belongs to; absent where there are none
    /// @param own there where others are part of the customer: consents and membership are those of all, these
    ///     are the customer's own, and theirs again when a merge is undone. Also there where the customer is a
    ///     minor whose guardian did not agree: no consent counts then, whatever they said themselves
    record Customer(
            UUID customerId,
            String externalId,
            long revision,
            String locale,
            String timeZone,
            Instant registeredAt,
            List<Consent> consents,
            @Nullable @JsonInclude(NON_NULL) UUID mergedInto,
            @Nullable @JsonInclude(NON_NULL) Membership membership,
            @Nullable @JsonInclude(NON_NULL) List<UUID> groups,
            @Nullable @JsonInclude(NON_NULL) OwnStatements own) {

        /// Without parts.
        public Customer(
                UUID customerId,
                String externalId,
                long revision,
                String locale,
                String timeZone,
                Instant registeredAt,
                List<Consent> consents,
                @Nullable UUID mergedInto,
                @Nullable Membership membership,
                @Nullable List<UUID> groups) {
            this(
                    customerId,
                    externalId,
                    revision,
                    locale,
                    timeZone,
                    registeredAt,
                    consents,
                    mergedInto,
                    membership,
                    groups,
                    null);
        }

        /// In no group.
        public Customer(
                UUID customerId,
                String externalId,
                long revision,
                String locale,
                String timeZone,
                Instant registeredAt,
                List<Consent> consents,
                @Nullable UUID mergedInto,
                @Nullable Membership membership) {
            this(
                    customerId,
                    externalId,
                    revision,
                    locale,
                    timeZone,
                    registeredAt,
                    consents,
                    mergedInto,
                    membership,
                    null);
        }

        /// A guest.
        public Customer(
                UUID customerId,
                String externalId,
                long revision,
                String locale,
                String timeZone,
                Instant registeredAt,
                List<Consent> consents,
                @Nullable UUID mergedInto) {
            this(customerId, externalId, revision, locale, timeZone, registeredAt, consents, mergedInto, null);
        }
    }

    /// The statements of one id alone.
    ///
    /// @param membership absent for a guest who was never anything else
    /// @param awaitsGuardian true of a minor whose guardian did not agree; absent of everybody else
    record OwnStatements(
            List<Consent> consents,
            @Nullable @JsonInclude(NON_NULL) Membership membership,
            @Nullable @JsonInclude(NON_NULL) Boolean awaitsGuardian) {}

    /// @param purpose `marketing` or `personalisation`
    /// @param channel `email`, `sms` or `inbox`
    /// @param since when it was given or withdrawn
    record Consent(String purpose, String channel, boolean granted, Instant since) {}
}
