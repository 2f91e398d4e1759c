package dev.rung.benefits.activity.lottery;

import dev.rung.benefits.activity.draw.DrawPolicy;
import dev.rung.benefits.activity.draw.DrawPolicy.DrawEntry;
import dev.rung.benefits.activity.draw.DrawSeeds;
import dev.rung.benefits.activity.draw.DrawTicket;
import dev.rung.benefits.activity.draw.DrawTickets;
import dev.rung.benefits.activity.entry.ActivityMetrics;
import dev.rung.benefits.activity.entry.ActivityPoints;
import dev.rung.benefits.activity.entry.Entering;
import dev.rung.benefits.activity.entry.Entering.AdmittedEntry;
import dev.rung.benefits.activity.entry.Entering.EntryWish;
import dev.rung.benefits.activity.entry.RunningActivities;
import dev.rung.benefits.activity.lottery.GrantingPrizes.PrizeReceipt;
import dev.rung.benefits.activity.lottery.LotteryPrizes.PrizeCount;
import dev.rung.benefits.activity.terms.ActivityKind;
import dev.rung.benefits.activity.terms.LotteryTerms;
import dev.rung.benefits.activity.terms.LotteryTerms.PrizeTerms;
import dev.rung.benefits.ledger.PointsMetrics;
import dev.rung.platform.idempotency.IdempotencyKeys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// Draws tickets of lotteries, each in a transaction of its own: price, number, prize and what is left
/// together, or none of them. The lock on the activity makes tickets take turns, so each draws from what the
/// one before has left.
@ApplicationScoped
class Drawing {

    private final Entering entering;
    private final RunningActivities activities;
    private final DrawSeeds seeds;
    private final DrawTickets tickets;
    private final LotteryPrizes prizes;
    private final GrantingPrizes granting;
    private final ActivityPoints points;
    private final PointsMetrics pointsMetrics;
    private final ActivityMetrics metrics;

    Drawing(
            Entering entering,
            RunningActivities activities,
            DrawSeeds seeds,
            DrawTickets tickets,
            LotteryPrizes prizes,
            GrantingPrizes granting,
            ActivityPoints points,
            PointsMetrics pointsMetrics,
            ActivityMetrics metrics) {
        this.entering = entering;
        this.activities = activities;
        this.seeds = seeds;
        this.tickets = tickets;
        this.prizes = prizes;
        this.granting = granting;
        this.points = points;
        this.pointsMetrics = pointsMetrics;
        this.metrics = metrics;
    }

    /// @param nonce 32 hexadecimal digits that the member chose
    record DrawWish(EntryWish entry, String nonce) {

        /// Of the lottery.
        String code() {
            return entry.code();
        }
    }

    /// @param moved points, by the kind of transaction
    /// @param repeated whether it was drawn before
    record DrawReceipt(DrawTicket ticket, PrizeTerms prize, List<Map<String, Long>> moved, boolean repeated) {}

    private record UrnState(int place, long number) {}

    Uni<DrawReceipt> draw(DrawWish wish) {
        return entering.enter(wish.entry(), entry -> first(entry, wish), id -> repeated(id, wish))
                .invoke(receipt -> {
                    if (!receipt.repeated()) {
                        receipt.moved().forEach(pointsMetrics::count);
                        metrics.countEntry(ActivityKind.LOTTERY);
                        metrics.countPrize(
                                receipt.prize().kind(), receipt.ticket().granted());
                    }
                });
    }

    private Uni<DrawReceipt> first(AdmittedEntry entry, DrawWish wish) {
        var terms = terms(entry);
        return draw(entry, wish)
                .map(urn -> ticket(entry, wish, urn))
                .call(this::remove)
                .chain(ticket -> points.pay(entry.holder(), ticket.name(), terms.entryPoints())
                        .chain(paid -> grant(entry, ticket, terms.prizes().get(placeOf(ticket)), paid)));
    }

    private Uni<UrnState> draw(AdmittedEntry entry, DrawWish wish) {
        return prizes.of(wish.code())
                .chain(counts -> seeds.open(entry.offer()).map(seed -> {
                    var number =
                            1 + counts.stream().mapToLong(PrizeCount::given).sum();
                    var left = counts.stream().map(PrizeCount::left).toList();
                    var place = DrawPolicy.place(seed, new DrawEntry(wish.code(), number, wish.nonce()), left);
                    return new UrnState(place.orElseThrow(), number);
                }));
    }

    private Uni<Void> remove(DrawTicket ticket) {
        return prizes.take(ticket.activityCode(), placeOf(ticket))
                .invoke(taken -> {
                    if (!taken) {
                        throw new IllegalStateException("The prize was drawn under the lock: " + ticket.name());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<DrawReceipt> grant(
            AdmittedEntry entry, DrawTicket ticket, PrizeTerms prize, List<Map<String, Long>> paid) {
        return granting.grant(ticket, prize, entry.entry().enteredAt()).chain(receipt -> {
            var drawn = ticket.drew(placeOf(ticket), receipt.granted());
            return tickets.add(drawn).replaceWith(new DrawReceipt(drawn, prize, all(paid, receipt), false));
        });
    }

    private Uni<DrawReceipt> repeated(UUID entryId, DrawWish wish) {
        return tickets.ofEntry(entryId)
                .map(found -> found.filter(ticket -> ticket.activityCode().equals(wish.code())
                                && ticket.nonce().equals(wish.nonce()))
                        .orElseThrow(IdempotencyKeys::reused))
                .chain(ticket -> activities
                        .one(wish.code())
                        .map(offer -> Objects.requireNonNull(offer.content().lottery()))
                        .map(terms -> new DrawReceipt(ticket, terms.prizes().get(placeOf(ticket)), List.of(), true)));
    }

    private static DrawTicket ticket(AdmittedEntry entry, DrawWish wish, UrnState urn) {
        return new DrawTicket(
                wish.code(),
                urn.number(),
                entry.entry().id(),
                entry.holder().customerId(),
                entry.holder().externalId(),
                wish.nonce(),
                urn.place(),
                true,
                entry.entry().enteredAt());
    }

    private static LotteryTerms terms(AdmittedEntry entry) {
        return Objects.requireNonNull(entry.offer().content().lottery());
    }

    private static int placeOf(DrawTicket ticket) {
        return Objects.requireNonNull(ticket.place());
    }

    private static List<Map<String, Long>> all(List<Map<String, Long>> paid, PrizeReceipt receipt) {
        return Stream.concat(paid.stream(), Stream.of(receipt.moved())).toList();
    }
}
