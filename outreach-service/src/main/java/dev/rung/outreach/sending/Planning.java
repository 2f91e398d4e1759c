package dev.rung.outreach.sending;

import dev.rung.outreach.occasion.Occasion;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Puts an occasion's messages on the send ledger, one per channel, once for ever.
@ApplicationScoped
public class Planning {

    private final Messages messages;
    private final Clock clock;

    public Planning(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /// Planning the same occasion again changes nothing, so that an event that is delivered twice, or
    /// replayed years later, needs no other guard.
    @WithTransaction
    public Uni<Void> tell(List<Notification> batch) {
        var now = clock.instant();
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(news -> tell(news, now))
                .collect()
                .last()
                .chain(_ -> messages.ringTheBell());
    }

    private Uni<Void> tell(Notification news, Instant now) {
        return Multi.createFrom()
                .iterable(news.occasion().channels())
                .onItem()
                .transformToUniAndConcatenate(channel -> messages.plan(
                        UUID.randomUUID(), news.customerId(), channel, news.occasion(), news.occurredAt(), now))
                .collect()
                .last();
    }

    /// @param occurredAt when it happened, whenever we hear of it: messages leave in the order of it
    public record Notification(UUID customerId, Instant occurredAt, Occasion occasion) {}
}
