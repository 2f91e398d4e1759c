package dev.rung.platform.directory;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// As the directory has it; customer-service has the register itself.
@ApplicationScoped
@DefaultBean
class KnownIds implements CustomerIds {

    private final CustomerDirectory directory;

    KnownIds(CustomerDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Uni<Optional<UUID>> idOf(String externalId) {
        return directory.findOwn(externalId).map(found -> found.map(KnownCustomer::customerId));
    }
}
