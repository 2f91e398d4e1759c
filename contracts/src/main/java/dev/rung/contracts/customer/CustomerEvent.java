package dev.rung.contracts.customer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Everything on topic `customer-events`, keyed by customer id.
///
/// The topic is compacted, so each event carries the whole [Customer] as it stands after it: whoever reads only the
/// last one knows
/// everything. A reader keeps the customer with the highest `revision`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = CustomerEvent.Unrecognised.class)
@JsonSubTypes({
    @Type(name = "customer-registered.v1", value = CustomerEvent.Registered.class),
    @Type(name = "profile-changed.v1", value = CustomerEvent.ProfileChanged.class),
    @Type(name = "consent-changed.v1", value = CustomerEvent.ConsentChanged.class)
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface CustomerEvent {

    /// First seen, by a profile or by what they did.
    record Registered(UUID eventId, Instant occurredAt, Customer customer) implements CustomerEvent {}

    /// Locale, time zone or something personal changed; what is personal is not told.
    record ProfileChanged(UUID eventId, Instant occurredAt, Customer customer) implements CustomerEvent {}

    /// The customer gave or withdrew a consent.
    record ConsentChanged(UUID eventId, Instant occurredAt, Customer customer, Consent changed)
            implements CustomerEvent {}

    /// A type that this build does not know yet. Skip it.
    record Unrecognised() implements CustomerEvent {}

    /// The whole present customer, without anything personal.
    ///
    /// @param externalId the storefront's id
    /// @param revision grows by one with every change of this customer
    /// @param locale BCP 47 tag, such as `zh-CN`
    /// @param timeZone IANA name, such as `Asia/Shanghai`
    /// @param consents those ever given or withdrawn; what is not listed is not given
    record Customer(
            UUID customerId,
            String externalId,
            long revision,
            String locale,
            String timeZone,
            Instant registeredAt,
            List<Consent> consents) {}

    /// @param purpose `marketing` or `personalisation`
    /// @param channel `email`, `sms` or `inbox`
    /// @param since when it was given or withdrawn
    record Consent(String purpose, String channel, boolean granted, Instant since) {}
}
