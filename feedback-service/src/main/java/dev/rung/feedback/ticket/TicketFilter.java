package dev.rung.feedback.ticket;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which feedback a page shows; null means any.
record TicketFilter(
        @Nullable String status,
        @Nullable String kind,
        @Nullable String assignee) {

    /// The columns that must have these values.
    Map<String, Object> fields() {
        var fields = new HashMap<String, Object>();
        fields.put("status", status);
        fields.put("kind", kind);
        fields.put("assignee", assignee);
        fields.values().removeIf(Objects::isNull);
        return fields;
    }
}
