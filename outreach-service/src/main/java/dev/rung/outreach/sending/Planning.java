package dev.rung.outreach.sending;

import dev.rung.outreach.occasion.Occasion;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// Puts an occasion's messages on the send ledger, one per channel, once for ever.
@ApplicationScoped
public class Planning {

    private final Messages messages;
    private final Clock clock;

    Planning(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /// Must be called inside a transaction. Planning the same occasion again changes nothing, so that an event that
    /// is delivered twice, or replayed years later, needs no other guard.
    public Uni<Void> tell(UUID customerId, Occasion occasion) {
        var now = clock.instant();
        return Multi.createFrom()
                .iterable(occasion.channels())
                .onItem()
                .transformToUniAndConcatenate(
                        channel -> messages.plan(UUID.randomUUID(), customerId, channel, occasion, now))
                .collect()
                .last()
                .chain(_ -> messages.ringTheBell());
    }
}
