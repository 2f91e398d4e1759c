package dev.rung.platform.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.rung.platform.json.JsonText;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;

/// The one way to write an entry: JSON without white space, keys in alphabetical order. This text is hashed, and
/// the audit keeps the text itself, so that no database or library can write it differently later.
@Singleton
class CanonicalEntry {

    private final JsonText json;

    CanonicalEntry(ObjectMapper json) {
        this.json = new JsonText(json.copy()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(SerializationFeature.INDENT_OUTPUT));
    }

    String entry(Instant at, String actor, String action, String subject, Map<String, ?> details) {
        return json.write(Map.of("at", at, "actor", actor, "action", action, "subject", subject, "details", details));
    }
}
