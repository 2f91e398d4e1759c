package dev.rung.platform.directory;

import static dev.rung.contracts.Topic.ERASURE_CONFIRMATIONS;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.contracts.customer.ErasureEvent.Confirmed;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.turn.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Tells customer-service that customers are erased here, in the transaction that erases them.
@ApplicationScoped
public class ConfirmingErasures {

    private final Outbox outbox;
    private final Clock clock;
    private final String service;

    ConfirmingErasures(Outbox outbox, Clock clock, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
    }

    /// From everything that the service keeps.
    Uni<Void> confirm(Collection<UUID> customers) {
        return confirm(customers, service);
    }

    /// @param part of the service, such as `scoring-stream`, where one confirms by itself
    public Uni<Void> confirm(Collection<UUID> customers, String part) {
        var keys = customers.stream().map(UUID::toString).toList();
        return outbox.lock(ERASURE_CONFIRMATIONS, keys)
                .chain(() -> InTurn.each(
                        customers,
                        customer -> outbox.add(ERASURE_CONFIRMATIONS, customer.toString(), of(customer, part))));
    }

    private Confirmed of(UUID customer, String part) {
        var id = UUID.nameUUIDFromBytes((part + ' ' + customer).getBytes(UTF_8));
        return new Confirmed(id, clock.instant(), customer, part);
    }
}
