package dev.rung.benefits.ledger.lot;

import static java.util.Objects.requireNonNull;

import dev.rung.contracts.benefits.PointsEvent;
import dev.rung.contracts.benefits.PointsEvent.Activated;
import dev.rung.contracts.benefits.PointsEvent.Earned;
import dev.rung.contracts.benefits.PointsEvent.Expired;
import dev.rung.contracts.benefits.PointsEvent.Extended;
import dev.rung.contracts.benefits.PointsEvent.Redeemed;
import dev.rung.contracts.benefits.PointsEvent.Released;
import dev.rung.contracts.benefits.PointsEvent.Reserved;
import dev.rung.contracts.benefits.PointsEvent.Restored;
import dev.rung.contracts.benefits.PointsEvent.Reversed;
import dev.rung.contracts.benefits.PointsSource;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A transaction as an event for others; the event's id is the transaction's.
public final class PointsEvents {

    private PointsEvents() {}

    /// Nothing where points only wait again: they are neither more nor fewer.
    public static Optional<PointsEvent> of(PostedTransaction posted, String externalId) {
        return posted.points() == 0 ? Optional.empty() : Optional.of(event(posted, externalId));
    }

    private static PointsEvent event(PostedTransaction posted, String externalId) {
        return switch (posted.kind()) {
            case EARN -> earned(posted, externalId);
            case ADJUST -> posted.points() > 0 ? earned(posted, externalId) : simple(posted, externalId, Reversed::new);
            case REVERSE -> simple(posted, externalId, Reversed::new);
            case ACTIVATE -> simple(posted, externalId, Activated::new);
            case EXPIRE ->
                new Expired(
                        posted.id(),
                        posted.customerId(),
                        externalId,
                        posted.occurredAt(),
                        posted.source().published(),
                        -posted.points(),
                        requireNonNull(posted.expiresOn()));
            case RESERVE -> simple(posted, externalId, Reserved::new);
            case REDEEM -> simple(posted, externalId, Redeemed::new);
            case RELEASE -> simple(posted, externalId, Released::new);
            case RESTORE -> simple(posted, externalId, Restored::new);
            case EXTEND ->
                new Extended(
                        posted.id(),
                        posted.customerId(),
                        externalId,
                        posted.occurredAt(),
                        posted.source().published(),
                        posted.points(),
                        posted.change().available(),
                        requireNonNull(posted.expiresOn()));
        };
    }

    private static Earned earned(PostedTransaction posted, String externalId) {
        return new Earned(
                posted.id(),
                posted.customerId(),
                externalId,
                posted.occurredAt(),
                posted.source().published(),
                posted.points(),
                requireNonNull(posted.activeFrom()),
                requireNonNull(posted.expiresOn()));
    }

    private static PointsEvent simple(PostedTransaction posted, String externalId, SimpleEvent event) {
        return event.of(
                posted.id(),
                posted.customerId(),
                externalId,
                posted.occurredAt(),
                posted.source().published(),
                Math.abs(posted.points()));
    }

    @FunctionalInterface
    private interface SimpleEvent {

        PointsEvent of(
                UUID eventId, UUID customerId, String externalId, Instant occurredAt, PointsSource source, long points);
    }
}
