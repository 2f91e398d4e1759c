package dev.rung.customer.imports.run;

import dev.rung.customer.imports.mapping.ImportKind;
import dev.rung.platform.vault.DataKey;
import dev.rung.platform.vault.KeyRing;
import dev.rung.platform.vault.WrappedKey;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import whose next chunk is leased to this instance.
///
/// @param state `checking` or `running`
/// @param chunk that is next; equals `chunks` where there is none left
@RegisterForReflection
record ImportWork(
        UUID importId,
        String kind,
        String state,
        String madeBy,
        String mapping,
        int chunk,
        int chunks,
        UUID lease,
        @Nullable String counts,
        String masterKeyId,
        byte[] wrappedKey,
        byte @Nullable [] sealedChanges) {

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
