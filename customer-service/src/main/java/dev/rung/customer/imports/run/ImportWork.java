package dev.rung.customer.imports.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.customer.imports.mapping.ImportKind;
import dev.rung.customer.imports.mapping.ImportMapping;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.vault.DataKey;
import dev.rung.platform.vault.KeyRing;
import dev.rung.platform.vault.WrappedKey;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import whose next chunk is leased to this instance.
///
/// @param state `checking` or `running`
/// @param actor who ran it last; of one that was only tried, who uploaded it
/// @param failures how often the chunk has failed
/// @param chunk that is next; equals `chunks` where there is none left
@RegisterForReflection
record ImportWork(
        UUID importId,
        String kind,
        String state,
        String actor,
        int chunk,
        int chunks,
        UUID lease,
        @Nullable String counts,
        String masterKeyId,
        byte[] wrappedKey,
        byte[] sealedColumns,
        byte[] sealedMapping,
        int failures,
        byte @Nullable [] sealedChanges) {

    /// In vain as a whole; then each row is tried by itself, and set aside where it fails.
    private static final int FAILURES_AS_A_WHOLE = 3;

    boolean goesRowByRow() {
        return failures >= FAILURES_AS_A_WHOLE;
    }

    List<String> columns(KeyRing keys, JsonText json) {
        return json.readList(new String(key(keys).open(sealedColumns), UTF_8), String.class);
    }

    ImportMapping mapping(KeyRing keys, JsonText json) {
        return json.read(new String(key(keys).open(sealedMapping), UTF_8), ImportMapping.class);
    }

    boolean isDryRun() {
        return state.equals("checking");
    }

    boolean isThrough() {
        return chunk >= chunks;
    }

    boolean isOfCustomers() {
        return ImportKind.of(kind) == ImportKind.CUSTOMERS;
    }

    DataKey key(KeyRing keys) {
        return keys.unwrap(new WrappedKey(masterKeyId, wrappedKey), importId);
    }
}
