package dev.rung.customer.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.customer.imports.file.FileDigest;
import dev.rung.customer.imports.file.FileLayout;
import dev.rung.customer.imports.mapping.ImportKind;
import dev.rung.customer.imports.mapping.ImportMapping;
import dev.rung.customer.imports.run.ImportCounts;
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
import java.util.Objects;
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

    /// The last one who ran it, or let it go on; null before that.
    @Nullable
    String runBy;

    Instant madeAt;

    Instant changedAt;

    int parts;

    long bytes;

    /// A list of names as JSON; null until the first line came.
    byte @Nullable [] sealedColumns;

    @Nullable
    String delimiter;

    /// Whether the last line left a quote open.
    boolean quoteOpen;

    int lines;

    int rows;

    int chunks;

    /// The beginning of a line whose end has not come.
    byte @Nullable [] sealedRest;

    /// The state of a [FileDigest] of what has come; null before the first part and once the file is complete.
    byte @Nullable [] sealedDigest;

    @Nullable
    String masterKeyId;

    byte @Nullable [] wrappedKey;

    /// An [ImportMapping] as JSON.
    byte @Nullable [] sealedMapping;

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

    /// A dry run that failed is begun anew.
    boolean mayBeChecked() {
        return state().mayBeChecked() || (hasFailed() && dryRun == null);
    }

    boolean mayRun() {
        return state().mayRun();
    }

    /// A run that failed goes on with the chunk that could not be carried out.
    boolean mayGoOn() {
        return hasFailed() && dryRun != null;
    }

    private boolean hasFailed() {
        return state() == ImportState.FAILED;
    }

    void goOn(Instant now) {
        moveTo(ImportState.RUNNING, now);
        failures = 0;
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
    FileLayout layout(DataKey key, JsonText json) {
        return sealedColumns == null || delimiter == null
                ? null
                : new FileLayout(format, charset, columns(key, json), delimiter.charAt(0));
    }

    List<String> columns(DataKey key, JsonText json) {
        return sealedColumns == null
                ? List.of()
                : json.readList(new String(key.open(sealedColumns), UTF_8), String.class);
    }

    /// Of what has come, while the file comes.
    FileDigest digest(DataKey key) {
        return FileDigest.of(sealedDigest == null ? null : key.open(sealedDigest));
    }

    @Nullable
    ImportMapping mapping(DataKey key, JsonText json) {
        return sealedMapping == null
                ? null
                : json.read(new String(key.open(sealedMapping), UTF_8), ImportMapping.class);
    }

    /// Of the dry run or the run that is under way or has ended; of none: nothing.
    ImportCounts latestCounts(JsonText json) {
        return Objects.requireNonNullElse(
                json.readOrNull(counts == null ? dryRun : counts, ImportCounts.class), ImportCounts.NONE);
    }

    /// Empty once it is destroyed.
    Optional<DataKey> key(KeyRing keys) {
        return masterKeyId == null || wrappedKey == null
                ? Optional.empty()
                : Optional.of(keys.unwrap(new WrappedKey(masterKeyId, wrappedKey), importId));
    }
}
