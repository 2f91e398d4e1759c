package dev.rung.customer.group.input;

import static java.util.stream.Collectors.toSet;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// Customers of whom inputs are about to be written, locked until the caller's transaction ends: an erasure
/// waits for it and then finds what was written, or it came first and nothing is written.
@ApplicationScoped
class KnownCustomers {

    /// All who are one person with them are locked too: each may withdraw for all.
    private static final String LOCK_PERSONALISED = """
            select customer_id from hold_personalised(:rows) as agreeing(customer_id)""";

    /// In the order of ids, as everybody who locks several.
    private static final String LOCK = """
            select c.customer_id from customer c
             where c.customer_id in (select cast(id as uuid) from jsonb_array_elements_text(:rows) as told(id))
             order by c.customer_id for share""";

    private final JsonRows rows;

    KnownCustomers(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record SharedCustomer(UUID customerId) {}

    Uni<Void> lock(Collection<UUID> customers) {
        return customers.isEmpty()
                ? Uni.createFrom().voidItem()
                : rows.read(LOCK, customers, SharedCustomer.class).replaceWithVoid();
    }

    /// @return those who agree to personalisation, as they are told of: with all who are one person with them. Only
    ///     these are locked
    Uni<Set<UUID>> lockPersonalised(Collection<UUID> customers) {
        return customers.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : rows.read(LOCK_PERSONALISED, customers, SharedCustomer.class)
                        .map(found ->
                                found.stream().map(SharedCustomer::customerId).collect(toSet()));
    }
}
