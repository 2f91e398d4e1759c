package dev.rung.platform.directory;

import dev.rung.platform.identity.ProfileLocales;
import dev.rung.platform.listening.IsolatedContext;
import io.quarkus.arc.DefaultBean;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// As the directory has it; customer-service has the profiles themselves.
@ApplicationScoped
@DefaultBean
class KnownLocales implements ProfileLocales {

    private final CustomerDirectory directory;
    private final IsolatedContext isolated;

    KnownLocales(CustomerDirectory directory, IsolatedContext isolated) {
        this.directory = directory;
        this.isolated = isolated;
    }

    @Override
    public Uni<Optional<String>> localeOf(String externalId) {
        return isolated.run(() -> Panache.withSession(() -> directory.localeOf(externalId)));
    }
}
