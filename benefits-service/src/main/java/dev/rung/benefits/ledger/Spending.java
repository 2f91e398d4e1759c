package dev.rung.benefits.ledger;

import dev.rung.benefits.ledger.Balances.OpenedBalances;
import dev.rung.benefits.ledger.lot.Booking;
import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.spending.SpendFollower;
import dev.rung.benefits.ledger.spending.SpendHistory;
import dev.rung.benefits.ledger.spending.SpendMoment;
import dev.rung.benefits.ledger.spending.SpendingOutcome;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Conflict;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Done;
import dev.rung.benefits.ledger.spending.SpendingOutcome.NotEnough;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Repeated;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Unknown;
import dev.rung.benefits.ledger.spending.SpendingPolicy;
import dev.rung.benefits.ledger.spending.WithdrawalOutcome;
import dev.rung.benefits.participation.Participation;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import dev.rung.platform.turn.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Spends a customer's points, and gives them back. All of it belongs to the caller's transaction, in which
/// stock and limits may change too; the caller counts what moved once that is committed ([PointsMetrics]).
///
/// Customers who are one spend the points of all of them, those that end first before the others, whosever they are.
/// Each account has a transaction of its own for its share, and stays what its own lots are.
///
/// The guard is the lock on the balances of the customer and whoever is one with them, which is taken first: of two
/// that spend at once, the second sees what the first has left. Each act is known by its source, and asked again
/// does nothing.
@ApplicationScoped
public class Spending {

    private final Balances balances;
    private final Lots lots;
    private final Spends spends;
    private final Bookkeeping bookkeeping;
    private final Participation participation;
    private final Instance<SpendFollower> followers;
    private final Store store;
    private final Clock clock;

    Spending(
            Balances balances,
            Lots lots,
            Spends spends,
            Bookkeeping bookkeeping,
            Participation participation,
            Instance<SpendFollower> followers,
            Store store,
            Clock clock) {
        this.balances = balances;
        this.lots = lots;
        this.spends = spends;
        this.bookkeeping = bookkeeping;
        this.participation = participation;
        this.followers = followers;
        this.store = store;
        this.clock = clock;
    }

    /// Sets available points aside, those that end first before the others. Refused with 409 `points-on-hold` where the
    /// customer's member status forbids it; what was set aside before may still be redeemed or released.
    ///
    /// @param source what they are to be spent on
    /// @param points more than zero
    public Uni<SpendingOutcome> reserve(LotHolder holder, Source source, long points) {
        var customer = holder.customerId();
        return balances.open(List.of(holder))
                .call(() -> participation.mustBeAllowedToSpend(customer))
                .chain(opened -> spends.find(customer, source)
                        .chain(known -> lots.toSpend(opened.wholeOf(holder))
                                .map(found -> SpendingPolicy.reserve(
                                        customer, source, points, known.map(SpendHistory::spend), found, moment()))))
                .chain(this::save);
    }

    /// Spends what was set aside.
    public Uni<SpendingOutcome> redeem(LotHolder holder, Source source) {
        return act(holder, source, SpendingPolicy::redeem).chain(outcome -> switch (outcome) {
            case Done done -> follow(done.accounts()).map(done::followedBy);
            case Repeated _, NotEnough _, Conflict _, Unknown _ ->
                Uni.createFrom().item(outcome);
        });
    }

    /// Gives back what was set aside.
    public Uni<SpendingOutcome> release(LotHolder holder, Source source) {
        return act(holder, source, SpendingPolicy::release);
    }

    /// Gives points back that were spent, until so many of them have come back.
    ///
    /// @param inAll some or all of those spent, more than zero: with those that came back before
    /// @param cause as the entries say it
    public Uni<SpendingOutcome> restore(LotHolder holder, Source source, long inAll, CauseKind cause) {
        return act(
                holder,
                source,
                (history, found, moment) -> SpendingPolicy.restore(history, inAll, cause, found, moment));
    }

    /// @return how many of the points that were spent on it have come back
    public Uni<Long> restored(UUID customerId, Source source) {
        return spends.find(customerId, source)
                .map(found -> found.map(history -> history.spend().restored()).orElse(0L));
    }

    /// Takes points away for good, as people decided. The caller says it once.
    ///
    /// @param points more than zero
    public Uni<WithdrawalOutcome> withdraw(LotHolder holder, Source source, long points) {
        return balances.open(List.of(holder))
                .chain(opened -> lots.toSpend(opened.wholeOf(holder)))
                .map(found -> SpendingPolicy.withdraw(source, points, found, moment()))
                .call(outcome -> switch (outcome) {
                    case WithdrawalOutcome.Withdrawn(var booking) -> bookkeeping.write(booking);
                    case WithdrawalOutcome.TooFew _ -> Uni.createFrom().voidItem();
                });
    }

    private Uni<Map<String, Long>> follow(Collection<UUID> accounts) {
        return InTurn.results(followers, follower -> InTurn.results(accounts, follower::spent))
                .map(moved -> moved.stream().flatMap(List::stream).reduce(Map.of(), Booking::sum));
    }

    private Uni<SpendingOutcome> act(LotHolder holder, Source source, SpendAct act) {
        return balances.open(List.of(holder))
                .chain(opened -> spends.find(holder.customerId(), source)
                        .chain(known -> known.map(history -> takenFrom(history, opened)
                                        .map(found -> act.on(history, found, moment()))
                                        .chain(this::save))
                                .orElseGet(() -> Uni.createFrom().item(new Unknown()))));
    }

    /// Points that were taken from an account that was one with the spender's, and is its own again, go back there. Its
    /// balance is locked after the spender's, out of order: of two who wait for each other PostgreSQL ends one.
    private Uni<List<Lot>> takenFrom(SpendHistory history, OpenedBalances opened) {
        return lots.takenFrom(history.lots()).chain(found -> {
            var others = found.stream()
                    .map(Lot::customerId)
                    .filter(one -> !opened.has(one))
                    .distinct()
                    .map(one -> new LotHolder(one, ""))
                    .toList();
            return others.isEmpty()
                    ? Uni.createFrom().item(found)
                    : balances.open(others).chain(() -> lots.takenFrom(history.lots()));
        });
    }

    private Uni<SpendingOutcome> save(SpendingOutcome outcome) {
        return switch (outcome) {
            case Done(var spend, var booking, var _) ->
                spends.save(spend, booking)
                        .chain(() -> bookkeeping.write(booking))
                        .replaceWith(outcome);
            case Repeated _, NotEnough _, Conflict _, Unknown _ ->
                Uni.createFrom().item(outcome);
        };
    }

    private SpendMoment moment() {
        return new SpendMoment(JsonRows.toMicroseconds(clock.instant()), store.zone());
    }

    @FunctionalInterface
    private interface SpendAct {

        SpendingOutcome on(SpendHistory history, List<Lot> lots, SpendMoment moment);
    }
}
