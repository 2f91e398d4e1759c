package dev.rung.customer.webhook.delivery;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.rung.platform.json.JsonText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The body of a delivery: `type`, `timestamp` and `data` as Standard Webhooks asks for, and whom it is about.
/// Fields are only added.
///
/// @param timestamp when the event occurred; when it is sent stands in the header
/// @param revision grows with each event of this customer that is queued for this webhook
/// @param data the event
@RegisterForReflection
@JsonPropertyOrder({"type", "timestamp", "customerId", "externalId", "revision", "data"})
@JsonInclude(NON_NULL)
record WebhookBody(
        String type,
        Instant timestamp,
        @Nullable UUID customerId,
        @Nullable String externalId,
        @Nullable Long revision,
        @JsonRawValue String data) {

    byte[] bytes(JsonText json) {
        return json.write(this).getBytes(UTF_8);
    }
}
