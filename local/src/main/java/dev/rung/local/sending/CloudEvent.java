package dev.rung.local.sending;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/// A CloudEvent 1.0 as the gateway takes it. `source` and `id` together make it one and the same event for ever.
///
/// @param subject the customer's external id
public record CloudEvent(
        String id,
        String source,
        String type,
        String subject,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant time,
        Object data) {

    @JsonProperty
    String specversion() {
        return "1.0";
    }

    @JsonProperty
    String datacontenttype() {
        return "application/json";
    }
}
