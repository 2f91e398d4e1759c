package dev.rung.customer.imports.mapping;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "import_mapping")
class SavedMapping {

    @Id
    UUID mappingId;

    String name;

    /// A code of [ImportKind].
    String kind;

    /// An [ImportMapping] as JSON.
    String mapping;

    String changedBy;

    Instant changedAt;
}
