package dev.rung.benefits.merge;

import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.Ledger.AccountUnion;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.platform.directory.MergeFollower;
import dev.rung.platform.directory.Merges;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Says on each balance who is one with its customer, in the transaction that learns of it.
///
/// Merges take turns, so that each sees the ones before. Then come the locks on all balances that are concerned, before
/// those on the directory's rows, as in every request. Whoever spends meanwhile has spent before it, or finds the
/// accounts as they are afterwards.
@ApplicationScoped
class WhenCustomersMergeThenUniteAccounts implements MergeFollower {

    private static final String TAKE_TURNS = """
            select cast(pg_advisory_xact_lock(hashtextextended('merges ' || current_schema(), 0)) as text) as turn""";

    private static final String BEFORE = """
            select distinct m.customer_id
            from jsonb_array_elements_text(:rows) as told(id)
            cross join lateral unnest(whole_of(cast(told.id as uuid))) as m(customer_id)""";

    private static final String HOLDERS = """
            select cast(asked.id as uuid) as customer_id, coalesce(k.external_id, '') as external_id
            from jsonb_array_elements_text(:rows) as asked(id)
            left join known_customer k on k.customer_id = cast(asked.id as uuid)""";

    private final Ledger ledger;
    private final Merges merges;
    private final JsonRows rows;

    WhenCustomersMergeThenUniteAccounts(Ledger ledger, Merges merges, JsonRows rows) {
        this.ledger = ledger;
        this.merges = merges;
        this.rows = rows;
    }

    @RegisterForReflection
    record MergeTurn(String turn) {}

    @RegisterForReflection
    record UnitedCustomer(UUID customerId) {}

    @Override
    public Uni<Void> expect(Set<UUID> customers) {
        return rows.read(TAKE_TURNS, Map.of(), MergeTurn.class)
                .chain(() -> before(customers))
                .chain(this::holders)
                .chain(ledger::lock);
    }

    @Override
    public Uni<Void> merged(Set<UUID> customers) {
        return rows.read(TAKE_TURNS, Map.of(), MergeTurn.class)
                .chain(() -> before(customers))
                .chain(before -> merges.around(before).map(found -> AccountUnions.of(before, found)))
                .chain(this::unite);
    }

    private Uni<List<UUID>> before(Set<UUID> customers) {
        return rows.read(BEFORE, customers, UnitedCustomer.class)
                .map(before -> before.stream().map(UnitedCustomer::customerId).toList());
    }

    private Uni<Void> unite(List<AccountUnion> unions) {
        var concerned = unions.stream().map(AccountUnion::customerId).toList();
        return holders(concerned).chain(ledger::lock).chain(() -> ledger.unite(unions));
    }

    /// A customer who was not heard of yet has no external id until then.
    private Uni<List<LotHolder>> holders(Collection<UUID> customers) {
        return rows.read(HOLDERS, customers, LotHolder.class);
    }
}
