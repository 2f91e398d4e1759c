package dev.rung.customer.imports;

import dev.rung.customer.imports.file.FileLayout;
import dev.rung.customer.imports.mapping.ImportKind;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.vault.DataKey;
import dev.rung.platform.vault.KeyRing;
import dev.rung.platform.vault.WrappedKey;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Columns that the background work writes are only read here: `chunk`, `counts`, `sealedChanges`, `failures`.
@Entity
class DataImport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long position;

    UUID importId;

    String name;

    /// A code of [ImportKind].
    String kind;

    String format;

    String charset;

    /// A code of [ImportState].
    String state;

    String madeBy;

    Instant madeAt;

    Instant changedAt;

    int parts;

    long bytes;

    /// A list of names as JSON; null until the first line came.
    @Nullable
    String columns;

    @Nullable
    String delimiter;

    int lines;

    int rows;

    int chunks;

    /// The beginning of a line whose end has not come.
    byte @Nullable [] sealedRest;

    @Nullable
    String masterKeyId;

    byte @Nullable [] wrappedKey;

    @Nullable
    String mapping;

    int chunk;

    @Nullable
    String counts;

    @Nullable
    String dryRun;

    byte @Nullable [] sealedChanges;

    int failures;

    ImportState state() {
        return ImportState.of(state);
    }

    ImportKind kind() {
        return ImportKind.of(kind);
    }

    void moveTo(ImportState next, Instant now) {
        state = next.code();
        changedAt = now;
    }

    /// From the first chunk on.
    void begin(ImportState work, Instant now) {
        moveTo(work, now);
        chunk = 0;
        counts = null;
        sealedChanges = null;
        failures = 0;
    }

    /// Null until the first line came.
    @Nullable
    FileLayout layout(JsonText json) {
        return columns == null || delimiter == null
                ? null
                : new FileLayout(format, charset, columns(json), delimiter.charAt(0));
    }

    List<String> columns(JsonText json) {
        return columns == null ? List.of() : json.readList(columns, String.class);
    }

    /// Empty once it is destroyed.
    Optional<DataKey> key(KeyRing keys) {
        return masterKeyId == null || wrappedKey == null
                ? Optional.empty()
                : Optional.of(keys.unwrap(new WrappedKey(masterKeyId, wrappedKey), importId));
    }
}
