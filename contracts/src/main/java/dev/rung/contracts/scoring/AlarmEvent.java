package dev.rung.contracts.scoring;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything on topic `alarms`, keyed by what raised it: what no machine can put right. Each wants a person.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = AlarmEvent.Unrecognised.class)
@JsonSubTypes({
    @Type(name = "reconciliation-differed.v1", value = AlarmEvent.ReconciliationDiffered.class),
    @Type(name = "dead-letters-recorded.v1", value = AlarmEvent.DeadLettersRecorded.class),
    @Type(name = "consumer-stopped.v1", value = AlarmEvent.ConsumerStopped.class),
    @Type(name = "consumer-lagging.v1", value = AlarmEvent.ConsumerLagging.class),
    @Type(name = "points-unsettled.v1", value = AlarmEvent.PointsUnsettled.class),
    @Type(name = "webhook-disabled.v1", value = AlarmEvent.WebhookDisabled.class),
    @Type(name = "erasures-overdue.v1", value = AlarmEvent.ErasuresOverdue.class)
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface AlarmEvent {

    /// Standings are not what a recomputation from the stored features comes to, or the
    /// features not what the log does.
    ///
    /// @param eventId the reconciliation's id, by which its report is found
    /// @param checked how many customers were compared
    /// @param differing how many of them differ, more than 0
    /// @param policyVersion the policy that was recomputed with
    /// @param recounted how many were counted once more from the log; null where the log could not be read
    /// @param differingFromLog how many of these differ; null where `recounted` is
    record ReconciliationDiffered(
            UUID eventId,
            Instant occurredAt,
            long checked,
            long differing,
            int policyVersion,
            @Nullable @JsonInclude(NON_NULL) Long recounted,
            @Nullable @JsonInclude(NON_NULL) Long differingFromLog)
            implements AlarmEvent {}

    /// Records that a service could not handle were put aside: told once a minute at most, however many there
    /// were. Those of which nothing can be kept are told too.
    ///
    /// @param service such as `benefits-service`
    /// @param channel the topic they were read from; of what was too large, the topic it could not be written to
    /// @param reason `unreadable`, `refused`, `unkeepable`, `lost` or `too-large`
    /// @param count how many since the last such alarm
    record DeadLettersRecorded(
            UUID eventId, Instant occurredAt, String service, String channel, String reason, long count)
            implements AlarmEvent {}

    /// A service reads a topic no longer, or stopped and was started again.
    ///
    /// @param service such as `benefits-service`
    /// @param channel the topic
    /// @param since when it came into the state it is in
    /// @param restarts how often it was started again since the service began
    record ConsumerStopped(
            UUID eventId, Instant occurredAt, String service, String channel, Instant since, int restarts)
            implements AlarmEvent {}

    /// A service is far behind what a topic holds.
    ///
    /// @param service such as `benefits-service`
    /// @param channel the topic
    /// @param lag how many records have not taken effect
    /// @param secondsBehind the age of the oldest of them
    record ConsumerLagging(
            UUID eventId, Instant occurredAt, String service, String channel, long lag, long secondsBehind)
            implements AlarmEvent {}

    /// Points of some customers should have become available or expired, and could not be made to: told once
    /// after each walk through all that is due. The log of benefits-service names the customers and why.
    ///
    /// @param customers how many, more than 0
    record PointsUnsettled(UUID eventId, Instant occurredAt, long customers) implements AlarmEvent {}

    /// Nothing is sent to a webhook any more until a person enables it again.
    ///
    /// @param reason `gone`: its receiver said so; `failing`: nothing succeeded for days
    record WebhookDisabled(UUID eventId, Instant occurredAt, UUID webhookId, String reason) implements AlarmEvent {}

    /// Some service has not confirmed that it erased a customer: told once for each customer, together. Which
    /// service it is, `GET /erasures` says.
    ///
    /// @param customers how many, more than 0
    record ErasuresOverdue(UUID eventId, Instant occurredAt, long customers) implements AlarmEvent {}

    /// A type that this build does not know yet. Skip it.
    record Unrecognised() implements AlarmEvent {}
}
