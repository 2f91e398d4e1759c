package dev.rung.customer.imports.mapping;

import dev.rung.platform.json.JsonText;
import java.time.Instant;
import java.util.UUID;

/// A mapping that was saved under a name.
record SavedMappingView(
        UUID mappingId, String name, ImportKind kind, ImportMapping mapping, String changedBy, Instant changedAt) {

    static SavedMappingView of(SavedMapping saved, JsonText json) {
        return new SavedMappingView(
                saved.mappingId,
                saved.name,
                ImportKind.of(saved.kind),
                json.read(saved.mapping, ImportMapping.class),
                saved.changedBy,
                saved.changedAt);
    }
}
