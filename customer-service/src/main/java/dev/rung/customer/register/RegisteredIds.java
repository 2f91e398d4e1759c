package dev.rung.customer.register;

import dev.rung.platform.directory.CustomerIds;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RegisteredIds implements CustomerIds {

    private final Customers customers;

    RegisteredIds(Customers customers) {
        this.customers = customers;
    }

    @Override
    public Uni<Optional<UUID>> idOf(String externalId) {
        return Panache.withSession(() -> customers.byExternalId(externalId))
                .map(found -> Optional.ofNullable(found).map(customer -> customer.customerId));
    }
}
