package dev.rung.contracts.scoring;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;

/// Everything on topic `alarms`, keyed by what raised it: what no machine can put right. Each wants a person.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = AlarmEvent.Unrecognised.class)
@JsonSubTypes({@Type(name = "sweep-differed.v1", value = AlarmEvent.SweepDiffered.class)})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface AlarmEvent {

    /// Standings are not what a recomputation from the stored features comes to.
    ///
    /// @param eventId the sweep's id, by which its report is found
    /// @param checked how many customers were compared
    /// @param differing how many of them differ, more than 0
    /// @param policyVersion the policy that was recomputed with
    record SweepDiffered(UUID eventId, Instant occurredAt, long checked, long differing, int policyVersion)
            implements AlarmEvent {}

    /// A type that this build does not know yet. Skip it.
    record Unrecognised() implements AlarmEvent {}
}
