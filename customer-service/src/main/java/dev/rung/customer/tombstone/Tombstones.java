package dev.rung.customer.tombstone;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.rung.contracts.customer.CustomerEvent.Tombstone;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;

/// Table `tombstone`, in the caller's session or transaction.
@ApplicationScoped
public class Tombstones {

    private static final String FIND = """
            select encode(blind, 'base64') as blind, customer_id, erased_at from tombstone
            where blind in (select decode(asked, 'base64') from jsonb_array_elements_text(:rows) as asked)
            order by erased_at desc""";

    private static final String KEEP = """
            insert into tombstone (blind, key_id, customer_id, erased_at)
            select decode(blind, 'base64'), key_id, customer_id, erased_at
            from jsonb_to_recordset(:rows) as r(blind text, key_id text, customer_id uuid, erased_at timestamptz)
            on conflict do nothing""";

    private final Blinding blinding;
    private final JsonRows rows;

    Tombstones(Blinding blinding, JsonRows rows) {
        this.blinding = blinding;
        this.rows = rows;
    }

    /// When customers with these external ids were erased last; most never were.
    ///
    /// @return by external id, in the form NFC
    public Uni<Map<String, Instant>> erasedAt(Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var asked =
                blinding.toFind(externalIds.stream().map(ExternalId::normalised).toList());
        return rows.read(FIND, asked.keySet(), FoundTombstone.class)
                .map(found -> found.stream()
                        .collect(toMap(
                                stone -> requireNonNull(asked.get(stone.blind())),
                                FoundTombstone::erasedAt,
                                BinaryOperator.maxBy(Instant::compareTo))));
    }

    /// The customer who was erased last of those with this external id.
    public Uni<Optional<UUID>> erased(String externalId) {
        return rows.read(
                        FIND,
                        blinding.toFind(List.of(ExternalId.normalised(externalId)))
                                .keySet(),
                        FoundTombstone.class)
                .map(found -> found.stream().map(FoundTombstone::customerId).findFirst());
    }

    public Uni<Void> keep(UUID customerId, Instant erasedAt, Tombstone tombstone) {
        return rows.write(
                KEEP, List.of(new StandingTombstone(tombstone.externalId(), tombstone.keyId(), customerId, erasedAt)));
    }

    @RegisterForReflection
    record FoundTombstone(String blind, UUID customerId, Instant erasedAt) {}

    @RegisterForReflection
    record StandingTombstone(String blind, String keyId, UUID customerId, Instant erasedAt) {}
}
