package dev.rung.benefits.activity.trial;

import static java.util.stream.Collectors.partitioningBy;

import dev.rung.benefits.activity.draw.DrawPolicy;
import dev.rung.benefits.activity.draw.DrawPolicy.RankedEntry;
import dev.rung.benefits.activity.draw.DrawSeeds;
import dev.rung.benefits.activity.draw.DrawTicket;
import dev.rung.benefits.activity.draw.DrawTickets;
import dev.rung.benefits.activity.entry.ActivityMetrics;
import dev.rung.benefits.activity.entry.ActivityOffer;
import dev.rung.benefits.activity.entry.RunningActivities;
import dev.rung.benefits.cost.BenefitCosts;
import dev.rung.benefits.cost.BenefitCosts.CostLine;
import dev.rung.benefits.cost.CostKind;
import dev.rung.benefits.participation.Participation;
import dev.rung.contracts.Topic;
import dev.rung.contracts.benefits.ActivityEvent.PrizeWon;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.outbox.Outbox.OutboxEvent;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// Draws the winners of trials for which nobody can apply any more, each trial once and in one transaction: all
/// applications know what became of them, or none. The winners' events are told after that, in pages, each with
/// the mark that they are told.
///
/// Member status changes no draw, which anybody can check. Of a winner who takes no part nothing is told until they are
/// let in again; after the last day to report they are given up. Their place is passed on to nobody.
@ApplicationScoped
class DrawingWinners {

    private static final String PRIZE = "trial";
    private static final int APPLICATIONS = 1000;
    private static final int EVENTS = 100;

    private final RunningActivities activities;
    private final DrawSeeds seeds;
    private final DrawTickets tickets;
    private final Participation participation;
    private final ActivityMetrics metrics;
    private final BenefitCosts costs;
    private final Outbox outbox;
    private final Store store;
    private final Clock clock;

    DrawingWinners(
            RunningActivities activities,
            DrawSeeds seeds,
            DrawTickets tickets,
            Participation participation,
            ActivityMetrics metrics,
            BenefitCosts costs,
            Outbox outbox,
            Store store,
            Clock clock) {
        this.activities = activities;
        this.seeds = seeds;
        this.tickets = tickets;
        this.participation = participation;
        this.metrics = metrics;
        this.costs = costs;
        this.outbox = outbox;
        this.store = store;
        this.clock = clock;
    }

    /// The trials that are over and have applications that are not drawn, or winners who are neither told nor given up.
    Uni<List<String>> unfinished() {
        return Panache.withSession(() -> tickets.unfinished(today()));
    }

    /// Does nothing while members can apply, or where it was drawn before.
    Uni<Void> draw(String code) {
        return Panache.withTransaction(() -> activities
                        .lock(code)
                        .chain(offer -> tickets.isDrawn(code)
                                .chain(drawn -> drawn || !offer.isOver(today())
                                        ? Uni.createFrom().item(List.<DrawTicket>of())
                                        : winners(offer).call(won -> save(code, won)))))
                .invoke(won -> won.forEach(_ -> metrics.countPrize(PRIZE, true)))
                .replaceWithVoid();
    }

    /// Tells the winners who take part, in pages.
    Uni<Void> tell(String code) {
        var reached = new AtomicReference<>(0L);
        return Multi.createBy()
                .repeating()
                .uni(() -> tellSome(code, reached.get())
                        .invoke(found -> found.stream().map(DrawTicket::number).forEach(reached::set)))
                .whilst(found -> found.size() == EVENTS)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /// Under the lock on the activity: each is told once.
    private Uni<List<DrawTicket>> tellSome(String code, long after) {
        return Panache.withTransaction(() -> activities
                .lock(code)
                .chain(offer -> tickets.owed(code, after, EVENTS).call(found -> tellOrGiveUp(offer, found))));
    }

    /// Winners who take part are told whatever the day is.
    private Uni<Void> tellOrGiveUp(ActivityOffer offer, List<DrawTicket> winners) {
        var now = JsonRows.toMicroseconds(clock.instant());
        return participation
                .of(winners.stream().map(DrawTicket::customerId).toList())
                .chain(earning -> {
                    var takingPart = winners.stream()
                            .collect(partitioningBy(
                                    one -> earning.of(one.customerId()).test(now)));
                    var told = takingPart.getOrDefault(true, List.of());
                    return tell(told, now)
                            .chain(() -> costs.add(
                                    told.stream().map(one -> cost(offer, one)).toList()))
                            .chain(() -> canReport(offer)
                                    ? Uni.createFrom().voidItem()
                                    : settle(takingPart.getOrDefault(false, List.of())));
                });
    }

    private boolean canReport(ActivityOffer offer) {
        var reportDays = Objects.requireNonNull(offer.content().trial()).reportDays();
        return !TrialState.lastDayToReport(offer.content().until(), reportDays).isBefore(today());
    }

    /// Page after page, so that neither memory nor the event loop holds all applications at once.
    private Uni<List<DrawTicket>> winners(ActivityOffer offer) {
        var places = Objects.requireNonNull(offer.content().trial()).places();
        var best = new AtomicReference<List<RankedEntry<DrawTicket>>>(List.of());
        var reached = new AtomicReference<>(0L);
        return seeds.open(offer)
                .chain(seed -> Multi.createBy()
                        .repeating()
                        .uni(() -> tickets.page(offer.code(), reached.get(), APPLICATIONS)
                                .invoke(found ->
                                        best.set(DrawPolicy.best(seed, best.get(), found, DrawTicket::entry, places)))
                                .invoke(found ->
                                        found.stream().map(DrawTicket::number).forEach(reached::set)))
                        .whilst(found -> found.size() == APPLICATIONS)
                        .collect()
                        .last())
                .map(_ -> best.get().stream().map(RankedEntry::application).toList());
    }

    /// Winners are owed until they are told or given up.
    private Uni<Void> save(String code, List<DrawTicket> won) {
        return tickets.save(
                        won.stream().map(one -> one.drew(DrawTicket.WON, false)).toList())
                .chain(() -> tickets.loseOthers(code));
    }

    private Uni<Void> tell(List<DrawTicket> winners, Instant now) {
        return outbox.addAll(
                        Topic.POINTS_EVENTS,
                        winners.stream()
                                .map(one -> new OutboxEvent(one.customerId().toString(), won(one, now)))
                                .toList())
                .chain(() -> settle(winners));
    }

    private Uni<Void> settle(List<DrawTicket> winners) {
        return tickets.save(
                winners.stream().map(one -> one.drew(DrawTicket.WON, true)).toList());
    }

    private static PrizeWon won(DrawTicket winner, Instant now) {
        return new PrizeWon(
                winner.entryId(),
                winner.customerId(),
                winner.externalId(),
                now,
                winner.activityCode(),
                winner.number(),
                PRIZE,
                null,
                null,
                null);
    }

    private static CostLine cost(ActivityOffer offer, DrawTicket winner) {
        return new CostLine(
                winner.entryId(),
                CostKind.FREE_TRIAL,
                offer.code(),
                offer.code(),
                winner.customerId(),
                offer.content().shop(),
                Objects.requireNonNull(offer.content().trial()).cost());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), store.zone());
    }
}
