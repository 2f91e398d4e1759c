package dev.rung.platform.personal;

import dev.rung.platform.personal.CustomerTable.ErasedRows.EmptiedRows;
import dev.rung.platform.personal.CustomerTable.ErasedRows.NoRows;
import dev.rung.platform.personal.CustomerTable.ErasedRows.WholeRows;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.vault.Vault;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Takes away whatever tables say of customers beside their id, and destroys their keys, in the caller's
/// transaction.
@ApplicationScoped
public class ErasingTables {

    /// Before anything is swept: what is inserted meanwhile waits, and finds them erased.
    private static final String LOCK_KNOWN = """
            select k.customer_id from known_customer k
            where k.customer_id in (select cast(id as uuid) from jsonb_array_elements_text(:rows) as told(id))
            order by 1 for update""";

    private final Vault vault;
    private final JsonRows rows;

    ErasingTables(Vault vault, JsonRows rows) {
        this.vault = vault;
        this.rows = rows;
    }

    @RegisterForReflection
    record LockedCustomer(UUID customerId) {}

    /// @param tables in the order in which they are swept
    public Uni<Void> erase(List<CustomerTable> tables, Collection<UUID> customers) {
        return rows.read(LOCK_KNOWN, customers, LockedCustomer.class)
                .chain(() -> Multi.createFrom()
                        .iterable(tables)
                        .onItem()
                        .transformToUniAndConcatenate(table -> erase(table, customers))
                        .collect()
                        .last())
                .chain(() -> vault.forget(customers));
    }

    private Uni<Void> erase(CustomerTable table, Collection<UUID> customers) {
        return switch (table.erased()) {
            case WholeRows() -> Uni.createFrom().voidItem();
            case EmptiedRows(var columns) ->
                rows.write("update %s t set %s where %s".formatted(table.name(), columns, table.mine()), customers);
            case NoRows() -> rows.write("delete from %s t where %s".formatted(table.name(), table.mine()), customers);
        };
    }
}
