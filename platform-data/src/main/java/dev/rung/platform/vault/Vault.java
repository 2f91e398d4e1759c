package dev.rung.platform.vault;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The keys of this service's personal data, one for each owner. Deleting an owner's row forgets
/// what was sealed under it.
///
/// A singleton without a proxy, so that a service whose beans are made at start notices a missing master key there.
@Singleton
public class Vault {

    private static final String READ = """
        select owner, master_key_id, encode(wrapped_key, 'base64') as wrapped_key from vault_keys
        where owner in (select cast(wanted as uuid) from jsonb_array_elements_text(:rows) as wanted)""";

    private static final String KEEP = """
        insert into vault_keys (owner, master_key_id, wrapped_key)
        select owner, master_key_id, decode(wrapped_key, 'base64')
        from jsonb_to_recordset(:rows) as r(owner uuid, master_key_id text, wrapped_key text)
        on conflict do nothing""";

    private final KeyRing keys;
    private final JsonRows rows;

    Vault(KeyRing keys, JsonRows rows) {
        this.keys = keys;
        this.rows = rows;
    }

    @RegisterForReflection
    record KeptKey(UUID owner, String masterKeyId, byte[] wrappedKey) {}

    /// The owner's key, made where there is none. Must be called inside a transaction.
    ///
    /// The primary key is the guard: of two that make it at once, one waits and takes the other's.
    public Uni<DataKey> keyOf(UUID owner) {
        return find(owner).chain(known -> known.isPresent() ? Uni.createFrom().item(known.get()) : make(owner));
    }

    /// Empty where nothing was ever sealed for the owner, or all of it is forgotten.
    public Uni<Optional<DataKey>> find(UUID owner) {
        return find(List.of(owner)).map(found -> Optional.ofNullable(found.get(owner)));
    }

    /// @return by owner; who has none is not among them
    public Uni<Map<UUID, DataKey>> find(Collection<UUID> owners) {
        return rows.read(READ, owners, KeptKey.class)
                .map(found -> found.stream().collect(Collectors.toMap(KeptKey::owner, this::unwrap)));
    }

    private Uni<DataKey> make(UUID owner) {
        var wrapped = keys.wrap(keys.fresh(owner));
        return rows.write(KEEP, List.of(new KeptKey(owner, wrapped.masterKeyId(), wrapped.bytes())))
                .chain(() -> find(owner))
                .map(Optional::orElseThrow);
    }

    private DataKey unwrap(KeptKey kept) {
        return keys.unwrap(new WrappedKey(kept.masterKeyId(), kept.wrappedKey()), kept.owner());
    }
}
