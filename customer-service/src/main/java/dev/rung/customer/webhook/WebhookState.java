package dev.rung.customer.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/// The fate of events that a webhook wants.
@RegisterForReflection
enum WebhookState {
    /// They are queued and sent.
    @JsonProperty("active")
    ACTIVE,
    /// They are queued, and sent once it is active again.
    @JsonProperty("paused")
    PAUSED,
    /// They are not queued. What was queued before waits until it is active again, or too old.
    @JsonProperty("disabled")
    DISABLED
}
