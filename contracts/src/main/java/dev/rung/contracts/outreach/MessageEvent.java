package dev.rung.contracts.outreach;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;

/// Everything on topic `message-events`, keyed by customer id. Never the text or the address.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = MessageEvent.Unrecognised.class)
@JsonSubTypes({
    @Type(name = "message-sent.v1", value = MessageEvent.Sent.class),
    @Type(name = "message-refused.v1", value = MessageEvent.Refused.class),
    @Type(name = "message-failed.v1", value = MessageEvent.Failed.class)
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface MessageEvent {

    /// The row of the send ledger that the event is about.
    ///
    /// @param occasion what it was sent for, such as `tier-reached`
    /// @param channel `email`, `sms` or `inbox`
    record Message(UUID messageId, UUID customerId, String occasion, String channel) {}

    /// The channel's provider took it.
    record Sent(UUID eventId, Instant occurredAt, Message message) implements MessageEvent {}

    /// It was decided not to send.
    ///
    /// @param reason a stable code, such as `no-consent`
    record Refused(UUID eventId, Instant occurredAt, Message message, String reason) implements MessageEvent {}

    /// It could not be sent, or nobody knows whether it was; it is not sent again.
    ///
    /// @param reason `rejected-by-provider`, `provider-unavailable` or `outcome-unknown`
    record Failed(UUID eventId, Instant occurredAt, Message message, String reason) implements MessageEvent {}

    /// A type that this build does not know yet. Skip it.
    record Unrecognised() implements MessageEvent {}
}
