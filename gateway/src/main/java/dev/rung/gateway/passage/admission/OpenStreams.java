package dev.rung.gateway.passage.admission;

import dev.rung.platform.http.StreamSlots;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Answers without an end, such as a live inbox: each holds a connection here and at the service.
@ApplicationScoped
public class OpenStreams {

    private final StreamSlots<ChargedClient> slots;

    OpenStreams(Rates rates) {
        slots = new StreamSlots<>(rates.streams());
    }

    /// @return whether one more may be opened
    public boolean open(RoutingContext ctx, ChargedClient client) {
        return slots.take(ctx, client);
    }
}
