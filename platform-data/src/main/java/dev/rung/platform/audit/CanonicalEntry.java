package dev.rung.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;

/// The one way to write an entry: JSON without white space, keys in alphabetical order. This text is hashed, and
/// the audit keeps the text itself, so that no database or library can write it differently later.
@Singleton
class CanonicalEntry {

    private final ObjectMapper json;

    CanonicalEntry(ObjectMapper json) {
        this.json = json.copy()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(SerializationFeature.INDENT_OUTPUT);
    }

    String entry(Instant at, String actor, String action, String subject, Map<String, ?> details) {
        try {
            return json.writeValueAsString(
                    Map.of("at", at, "actor", actor, "action", action, "subject", subject, "details", details));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
