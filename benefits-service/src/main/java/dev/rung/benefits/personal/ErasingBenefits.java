package dev.rung.benefits.personal;

import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.personal.CustomerTable.ErasedRows.EmptiedRows;
import dev.rung.benefits.personal.CustomerTable.ErasedRows.NoRows;
import dev.rung.benefits.personal.CustomerTable.ErasedRows.WholeRows;
import dev.rung.platform.directory.ErasureFollower;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.vault.Vault;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

/// Takes away whatever says who a customer is, and leaves the ledger as it is. Points that they have end with
/// their last day, as those of somebody who never comes back.
///
/// The lock on the balance comes first, then that on the directory's row, then each row of theirs. Who had none gets
/// one of nothing under the pseudonym: what is told of
/// them later finds it there. A trigger guards the other tables.
@ApplicationScoped
class ErasingBenefits implements ErasureFollower {

    /// Before anything is swept: what is inserted meanwhile waits, and finds them erased.
    private static final String LOCK_KNOWN = """
            select k.customer_id from known_customer k
            where k.customer_id in (select cast(id as uuid) from jsonb_array_elements_text(:rows) as told(id))
            order by 1 for update""";

    private final Ledger ledger;
    private final Vault vault;
    private final JsonRows rows;

    ErasingBenefits(Ledger ledger, Vault vault, JsonRows rows) {
        this.ledger = ledger;
        this.vault = vault;
        this.rows = rows;
    }

    @RegisterForReflection
    record LockedCustomer(UUID customerId) {}

    @Override
    public Uni<Void> erase(Collection<UUID> customers) {
        var holders =
                customers.stream().map(id -> new LotHolder(id, PSEUDONYM + id)).toList();
        return ledger.lock(holders)
                .chain(() -> rows.read(LOCK_KNOWN, customers, LockedCustomer.class))
                .chain(() -> inTurn(CustomerTables.ALL, table -> erase(table, customers)))
                .chain(() -> inTurn(customers, vault::forget));
    }

    private Uni<Void> erase(CustomerTable table, Collection<UUID> customers) {
        return switch (table.erased()) {
            case WholeRows() -> Uni.createFrom().voidItem();
            case EmptiedRows(var columns) ->
                rows.write("update %s t set %s where %s".formatted(table.name(), columns, table.mine()), customers);
            case NoRows() -> rows.write("delete from %s t where %s".formatted(table.name(), table.mine()), customers);
        };
    }

    private static <T> Uni<Void> inTurn(Collection<T> all, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
