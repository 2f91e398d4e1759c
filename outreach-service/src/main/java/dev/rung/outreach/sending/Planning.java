package dev.rung.outreach.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.occasion.Occasion;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Puts an occasion's messages on the send ledger: one per channel, and never a second time.
@ApplicationScoped
public class Planning {

    private final Messages messages;
    private final Clock clock;

    public Planning(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /// Planning the same occasion again changes nothing: an event that is delivered twice, or replayed years
    /// later, needs no other guard.
    @WithTransaction
    public Uni<Void> plan(List<Notification> batch) {
        var now = clock.instant();
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(notification -> plan(notification, now))
                .collect()
                .last()
                .chain(_ -> messages.notifyPlanned());
    }

    private Uni<Void> plan(Notification notification, Instant now) {
        return Multi.createFrom()
                .iterable(notification.occasion().channels())
                .onItem()
                .transformToUniAndConcatenate(channel -> messages.plan(
                        messageId(notification, channel),
                        notification.customerId(),
                        channel,
                        notification.occasion(),
                        notification.occurredAt(),
                        now))
                .collect()
                .last();
    }

    /// The same for the same message, also where the ledger was restored and has forgotten it: by this id, the
    /// topic tells that it has left.
    private static UUID messageId(Notification about, Channel channel) {
        var occasion = about.occasion();
        var name = List.of(occasion.code(), about.customerId(), channel.code(), occasion.id());
        return UUID.nameUUIDFromBytes(name.toString().getBytes(UTF_8));
    }

    /// @param occurredAt when it happened, not when it was reported: messages leave in this order
    public record Notification(UUID customerId, Instant occurredAt, Occasion occasion) {}
}
