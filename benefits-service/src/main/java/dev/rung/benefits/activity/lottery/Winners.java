package dev.rung.benefits.activity.lottery;

import dev.rung.benefits.activity.draw.DrawTicket;
import dev.rung.benefits.activity.draw.DrawTickets;
import dev.rung.benefits.activity.entry.ActivityOffer;
import dev.rung.benefits.activity.entry.RunningActivities;
import dev.rung.benefits.activity.terms.LotteryTerms.PrizeTerms;
import dev.rung.benefits.activity.terms.PrizeKind;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.participation.Participation;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Winners of draws, and prizes that are handed out later: what could not be had when it was drawn is owed
/// until then.
@ApplicationScoped
class Winners {

    private final RunningActivities activities;
    private final DrawTickets tickets;
    private final GrantingPrizes granting;
    private final Ledger ledger;
    private final Participation participation;
    private final Audit audit;
    private final Clock clock;

    Winners(
            RunningActivities activities,
            DrawTickets tickets,
            GrantingPrizes granting,
            Ledger ledger,
            Participation participation,
            Audit audit,
            Clock clock) {
        this.activities = activities;
        this.tickets = tickets;
        this.granting = granting;
        this.ledger = ledger;
        this.participation = participation;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param prize null: it is a free trial
    /// @param takesPart by the member status of now
    record Winner(DrawTicket ticket, @Nullable PrizeTerms prize, boolean takesPart) {}

    /// By the numbers of their tickets. Needs the caller's session; fails with 404 where nothing is drawn.
    ///
    /// @param owed only those whose prize was not handed out
    Uni<List<Winner>> page(String code, boolean owed, long after, int most) {
        return activities
                .one(code)
                .chain(offer ->
                        tickets.winners(code, winning(offer), owed, after, most).chain(found -> winners(offer, found)));
    }

    private Uni<List<Winner>> winners(ActivityOffer offer, List<DrawTicket> found) {
        var now = clock.instant();
        return participation
                .of(found.stream().map(DrawTicket::customerId).toList())
                .map(earning -> found.stream()
                        .map(ticket -> winner(
                                offer, ticket, earning.of(ticket.customerId()).test(now)))
                        .toList());
    }

    /// Hands out a prize that is owed, in a transaction of its own and under the locks of a draw. Said again,
    /// it changes nothing. Those who take no part now are given nothing: it stays owed.
    Uni<Winner> grant(String code, long number, String author) {
        return Panache.withTransaction(() -> one(code, number)
                .chain(ticket -> ledger.lock(List.of(ticket.holder())))
                .chain(() -> activities.lock(code))
                .chain(offer -> one(code, number).chain(ticket -> grant(offer, ticket, author))));
    }

    private Uni<Winner> grant(ActivityOffer offer, DrawTicket ticket, String author) {
        if (ticket.granted()) {
            return winners(offer, List.of(ticket)).map(List::getFirst);
        }
        var prize = prize(offer, ticket).orElseThrow(Winners::unknown);
        return participation
                .mustBeAllowedToReceive(ticket.holder().customerId())
                .chain(() -> granting.grant(ticket, prize, JsonRows.toMicroseconds(clock.instant())))
                .invoke(receipt -> {
                    if (!receipt.granted()) {
                        throw Problem.of(409, "prize-not-there").asException();
                    }
                })
                .map(_ -> ticket.drew(Objects.requireNonNull(ticket.place()), true))
                .call(granted -> tickets.save(List.of(granted)))
                .call(granted -> audit.record(author, "prize.handed-out", granted.name(), Map.of("kind", prize.kind())))
                .map(granted -> new Winner(granted, prize, true));
    }

    private Uni<DrawTicket> one(String code, long number) {
        return tickets.page(code, number - 1, 1)
                .map(found -> found.stream()
                        .filter(ticket -> ticket.number() == number)
                        .findFirst()
                        .orElseThrow(Winners::unknown));
    }

    private static List<Integer> winning(ActivityOffer offer) {
        var lottery = offer.content().lottery();
        if (lottery != null) {
            var prizes = lottery.prizes();
            return IntStream.range(0, prizes.size())
                    .filter(place -> prizes.get(place).kindOf() != PrizeKind.NOTHING)
                    .boxed()
                    .toList();
        }
        if (offer.content().trial() == null) {
            throw RunningActivities.unknown();
        }
        return List.of(DrawTicket.WON);
    }

    private static Winner winner(ActivityOffer offer, DrawTicket ticket, boolean takesPart) {
        return new Winner(ticket, prize(offer, ticket).orElse(null), takesPart);
    }

    private static Optional<PrizeTerms> prize(ActivityOffer offer, DrawTicket ticket) {
        return Optional.ofNullable(offer.content().lottery())
                .flatMap(terms -> Optional.ofNullable(ticket.place()).map(terms.prizes()::get));
    }

    private static RuntimeException unknown() {
        return Problem.of(404, "prize-unknown").asException();
    }
}
