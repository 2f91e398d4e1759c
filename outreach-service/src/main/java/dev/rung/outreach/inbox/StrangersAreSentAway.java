package dev.rung.outreach.inbox;

import dev.rung.outreach.listening.Apart;
import dev.rung.platform.directory.Directory;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.http.StreamSlots;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Answers with a problem before the stream is opened, if the customer has not been heard of, or has many open.
class StrangersAreSentAway {

    private final Caller caller;
    private final Directory directory;
    private final Apart apart;
    private final StreamSlots<UUID> slots;

    StrangersAreSentAway(Caller caller, Directory directory, Apart apart, InboxTerms terms) {
        this.caller = caller;
        this.directory = directory;
        this.apart = apart;
        slots = new StreamSlots<>(terms.streams());
    }

    @ServerRequestFilter
    @OnlyKnownCustomers
    public Uni<Void> sendAway(RoutingContext ctx) {
        var externalId = caller.ownExternalId();
        return apart.run(() -> Panache.withSession(() -> directory.byExternalId(externalId)))
                .invoke(customer -> open(ctx, customer))
                .replaceWithVoid();
    }

    private void open(RoutingContext ctx, KnownCustomer customer) {
        if (!slots.take(ctx, customer.customerId())) {
            throw Problem.of(429, "too-many-streams", "Too many streams are open")
                    .asException();
        }
    }
}
