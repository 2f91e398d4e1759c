package dev.rung.customer.register;

import dev.rung.platform.identity.ProfileLocales;
import dev.rung.platform.listening.IsolatedContext;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class RegisteredLocales implements ProfileLocales {

    private final Customers customers;
    private final IsolatedContext isolated;

    RegisteredLocales(Customers customers, IsolatedContext isolated) {
        this.customers = customers;
        this.isolated = isolated;
    }

    @Override
    public Uni<Optional<String>> localeOf(String externalId) {
        return isolated.run(() -> Panache.withSession(() -> customers
                        .byExternalId(externalId)
                        .chain(found -> found == null ? Uni.createFrom().nullItem() : customers.kept(found))))
                .map(found -> Optional.ofNullable(found).map(customer -> customer.locale));
    }
}
