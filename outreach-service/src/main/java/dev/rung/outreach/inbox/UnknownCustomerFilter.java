package dev.rung.outreach.inbox;

import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.http.StreamSlots;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.listening.IsolatedContext;
import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Answers with a problem before the stream is opened, if the customer is unknown or has too many streams open.
class UnknownCustomerFilter {

    private final Caller caller;
    private final CustomerDirectory directory;
    private final IsolatedContext isolated;
    private final StreamSlots<UUID> slots;

    UnknownCustomerFilter(Caller caller, CustomerDirectory directory, IsolatedContext isolated, InboxTerms terms) {
        this.caller = caller;
        this.directory = directory;
        this.isolated = isolated;
        slots = new StreamSlots<>(terms.streams());
    }

    @ServerRequestFilter
    @KnownCustomersOnly
    public Uni<Void> refuseUnknown(RoutingContext ctx) {
        var externalId = caller.ownExternalId();
        return isolated.run(() -> Panache.withSession(() -> directory.keptByExternalId(externalId)))
                .invoke(customer -> open(ctx, customer))
                .replaceWithVoid();
    }

    private void open(RoutingContext ctx, KnownCustomer customer) {
        if (!slots.acquire(ctx, customer.customerId())) {
            throw Problem.of(429, "too-many-streams").asException();
        }
    }
}
