package dev.rung.platform.vault;

import dev.rung.platform.problem.Problem;
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
import org.jspecify.annotations.Nullable;

/// The keys of this service's personal data, at most one for each owner, ever.
///
/// Forgetting destroys an owner's key and leaves a row without one. So three cases stay apart: what was sealed for
/// somebody who is forgotten is absent, and [#find] has no key for it; under the key of anybody else it opens, or it
/// was tampered with, which is a failure; and nothing is sealed for somebody who is forgotten any more.
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

    private static final String FORGET = """
        insert into vault_keys as kept (owner, forgotten_at)
        select cast(owner as uuid), now() from jsonb_array_elements_text(:rows) as owner
        on conflict (owner) do update set master_key_id = null, wrapped_key = null, forgotten_at = excluded.forgotten_at
            where kept.forgotten_at is null""";

    private final KeyRing keys;
    private final JsonRows rows;

    Vault(KeyRing keys, JsonRows rows) {
        this.keys = keys;
        this.rows = rows;
    }

    /// @param masterKeyId null of an owner who is forgotten, as is the key
    @RegisterForReflection
    record KeptKey(UUID owner, @Nullable String masterKeyId, byte @Nullable [] wrappedKey) {}

    /// The owner's key, made where there is none. Must be called inside a transaction. Fails with 409
    /// `customer-erased` where the owner is forgotten.
    ///
    /// The primary key is the guard: of two that make it at once, one waits and takes the other's.
    public Uni<DataKey> keyOf(UUID owner) {
        return kept(owner)
                .chain(kept -> kept.isPresent() ? Uni.createFrom().item(kept) : make(owner))
                .map(kept -> kept.flatMap(this::unwrap)
                        .orElseThrow(() -> Problem.of(409, "customer-erased").asException()));
    }

    /// Empty where nothing was ever sealed for the owner, or all of it is forgotten.
    public Uni<Optional<DataKey>> find(UUID owner) {
        return find(List.of(owner)).map(found -> Optional.ofNullable(found.get(owner)));
    }

    /// @return by owner; who has none is not among them
    public Uni<Map<UUID, DataKey>> find(Collection<UUID> owners) {
        return rows.read(READ, owners, KeptKey.class)
                .map(found -> found.stream()
                        .flatMap(kept -> unwrap(kept).map(key -> Map.entry(kept.owner(), key)).stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// Whether nothing can be sealed for the owner any more.
    public Uni<Boolean> isForgotten(UUID owner) {
        return kept(owner).map(kept -> kept.stream().anyMatch(row -> row.masterKeyId() == null));
    }

    /// Destroys the owner's key for good, also of an owner who never had one. Told again it changes nothing.
    /// Must be called inside a transaction.
    public Uni<Void> forget(UUID owner) {
        return forget(List.of(owner));
    }

    /// In the order of their ids, lest two transactions wait for each other.
    public Uni<Void> forget(Collection<UUID> owners) {
        return rows.write(FORGET, owners.stream().sorted().toList());
    }

    private Uni<Optional<KeptKey>> kept(UUID owner) {
        return rows.read(READ, List.of(owner), KeptKey.class)
                .map(found -> found.stream().findFirst());
    }

    private Uni<Optional<KeptKey>> make(UUID owner) {
        var wrapped = keys.wrap(keys.fresh(owner));
        return rows.write(KEEP, List.of(new KeptKey(owner, wrapped.masterKeyId(), wrapped.bytes())))
                .chain(() -> kept(owner));
    }

    private Optional<DataKey> unwrap(KeptKey kept) {
        var masterKeyId = kept.masterKeyId();
        var bytes = kept.wrappedKey();
        return masterKeyId == null || bytes == null
                ? Optional.empty()
                : Optional.of(keys.unwrap(new WrappedKey(masterKeyId, bytes), kept.owner()));
    }
}
