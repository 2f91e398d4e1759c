package dev.rung.contracts.scoring;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;

/// Everything on topic `policies`, keyed `v<version>` and compacted: which rules score and tier, and from when on.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = PolicyEvent.Unrecognised.class)
@JsonSubTypes({@Type(name = "policy-published.v1", value = PolicyEvent.Published.class)})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface PolicyEvent {

    /// In force is the highest version whose time has come.
    ///
    /// @param policy the policy as JSON, in scoring's own format
    record Published(UUID eventId, int version, Instant effectiveAt, Instant publishedAt, String policy)
            implements PolicyEvent {}

    /// A type that this build does not know yet. Skip it.
    record Unrecognised() implements PolicyEvent {}
}
