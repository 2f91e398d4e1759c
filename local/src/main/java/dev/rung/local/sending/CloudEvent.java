package dev.rung.local.sending;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A CloudEvent 1.0 as the gateway takes it. `source` and `id` together make it one and the same event for ever.
///
/// @param subject the customer's external id
/// @param history whether it is sent long after it happened: it counts, but causes no message; absent where it is not
public record CloudEvent(
        String id,
        String source,
        String type,
        String subject,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant time,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean history,
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
