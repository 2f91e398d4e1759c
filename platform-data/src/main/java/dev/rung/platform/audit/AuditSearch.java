package dev.rung.platform.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The entries to look for; an empty field matches every entry.
///
/// @param customer the ids of the customer whom they are about, any of which an entry may have; empty: all entries
record AuditSearch(Optional<String> actor, Optional<String> action, Optional<String> subject, List<String> customer) {

    /// The columns that must have these values; each has an index.
    Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        actor.ifPresent(value -> columns.put("actor", value));
        action.ifPresent(value -> columns.put("action", value));
        subject.ifPresent(value -> columns.put("subject", value));
        return columns;
    }
}
