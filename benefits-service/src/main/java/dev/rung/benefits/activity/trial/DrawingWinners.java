package dev.rung.benefits.activity.trial;

import dev.rung.benefits.activity.draw.DrawPolicy;
import dev.rung.benefits.activity.draw.DrawSeed;
import dev.rung.benefits.activity.draw.DrawSeeds;
import dev.rung.benefits.activity.draw.DrawTicket;
import dev.rung.benefits.activity.draw.DrawTickets;
import dev.rung.benefits.activity.entry.ActivityOffer;
import dev.rung.benefits.activity.entry.RunningActivities;
import dev.rung.contracts.Topic;
import dev.rung.contracts.benefits.PointsEvent.PrizeWon;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Draws the winners of trials for which nobody can apply any more, each trial in one transaction: all
/// applications know what became of them, and the winners' events are told, or none of it. What was drawn is
/// not drawn again.
@ApplicationScoped
class DrawingWinners {

    private final RunningActivities activities;
    private final DrawSeeds seeds;
    private final DrawTickets tickets;
    private final Outbox outbox;
    private final Store store;
    private final Clock clock;

    DrawingWinners(
            RunningActivities activities,
            DrawSeeds seeds,
            DrawTickets tickets,
            Outbox outbox,
            Store store,
            Clock clock) {
        this.activities = activities;
        this.seeds = seeds;
        this.tickets = tickets;
        this.outbox = outbox;
        this.store = store;
        this.clock = clock;
    }

    /// The trials with applications that are not drawn, over or not.
    Uni<List<String>> undrawn() {
        return Panache.withSession(tickets::undrawn);
    }

    /// Does nothing while members can apply.
    Uni<Void> draw(String code) {
        return Panache.withTransaction(() -> activities
                .lock(code)
                .chain(offer -> offer.isOver(today())
                        ? tickets.undrawn(code)
                                .chain(found -> found.isEmpty()
                                        ? Uni.createFrom().voidItem()
                                        : seeds.open(offer).chain(seed -> save(offer, seed, found)))
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> save(ActivityOffer offer, DrawSeed seed, List<DrawTicket> applications) {
        var places = Objects.requireNonNull(offer.content().trial()).places();
        var winners = DrawPolicy.winners(
                seed, applications.stream().map(DrawTicket::entry).toList(), places);
        var drawn = applications.stream()
                .map(one -> one.drew(winners.contains(one.number()) ? DrawTicket.WON : DrawTicket.LOST, true))
                .toList();
        return tickets.save(drawn)
                .chain(() -> announce(drawn.stream()
                        .filter(one -> winners.contains(one.number()))
                        // keys in their order, as the outbox wants them
                        .sorted(Comparator.comparing(one -> one.customerId().toString()))
                        .toList()));
    }

    private Uni<Void> announce(List<DrawTicket> winners) {
        var now = JsonRows.toMicroseconds(clock.instant());
        return Multi.createFrom()
                .iterable(winners)
                .onItem()
                .transformToUniAndConcatenate(
                        one -> outbox.add(Topic.POINTS_EVENTS, one.customerId().toString(), won(one, now)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static PrizeWon won(DrawTicket winner, Instant now) {
        return new PrizeWon(
                winner.entryId(),
                winner.customerId(),
                winner.externalId(),
                now,
                winner.activityCode(),
                winner.number(),
                "trial",
                null,
                null,
                null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), store.zone());
    }
}
