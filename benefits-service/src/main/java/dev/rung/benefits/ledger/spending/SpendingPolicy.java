package dev.rung.benefits.ledger.spending;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.rung.benefits.ledger.lot.AccountPoints;
import dev.rung.benefits.ledger.lot.Booking;
import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.LotLeg;
import dev.rung.benefits.ledger.lot.PostedTransaction;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.TransactionKind;
import dev.rung.benefits.ledger.settlement.SettlementPolicy;
import dev.rung.benefits.ledger.spending.SpendHistory.SpentLot;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Conflict;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Done;
import dev.rung.benefits.ledger.spending.SpendingOutcome.NotEnough;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Repeated;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// Decides which points are spent, and what comes back.
///
/// The points that end first are spent first, whosever they are of those who are one. Each account has a transaction
/// for its share. Points that were set aside in time may be redeemed after their last day.
///
/// Points come back to the lots that they came from, with the last day they had; of a part, those that last
/// longest come back first. A lot that got points back is settled as it stands: it takes what a refund has not
/// found, and expires what came back after its last day. So nothing gets a new life, and nothing that was taken
/// back is kept by spending it.
public final class SpendingPolicy {

    private SpendingPolicy() {}

    /// @param known the spend of this source, if there is one
    /// @param lots all with available points, or with points owed, of the customer and whoever is one with them
    public static SpendingOutcome reserve(
            UUID customerId,
            Source source,
            long points,
            Optional<Spend> known,
            Collection<Lot> lots,
            SpendMoment moment) {
        if (known.isPresent()) {
            return known.get().points() == points ? new Repeated(known.get()) : new Conflict(known.get());
        }
        var spendable = new SpendableLots(List.copyOf(lots), moment);
        if (spendable.spendable() < points) {
            return new NotEnough(spendable.spendable());
        }
        var legs = spendable.taking(points, AccountPoints::setAside);
        var posted = posted(source, "reserve", TransactionKind.RESERVE, cause(moment), legs, lots);
        return new Done(
                Spend.reserved(customerId, source, points, moment.at()), new Booking(moved(lots, legs), posted));
    }

    /// @param lots those that it took from
    public static SpendingOutcome redeem(SpendHistory history, Collection<Lot> lots, SpendMoment moment) {
        var spend = history.spend();
        return switch (spend.state()) {
            case REDEEMED -> new Repeated(spend);
            case RELEASED -> new Conflict(spend);
            case RESERVED -> {
                var legs = legs(history, SpentLot::reserved, AccountPoints::spent);
                var posted = posted(spend.source(), "redeem", TransactionKind.REDEEM, cause(moment), legs, lots);
                yield new Done(spend.in(SpendState.REDEEMED), new Booking(moved(lots, legs), posted));
            }
        };
    }

    /// @param lots those that it took from
    public static SpendingOutcome release(SpendHistory history, Collection<Lot> lots, SpendMoment moment) {
        var spend = history.spend();
        return switch (spend.state()) {
            case RELEASED -> new Repeated(spend);
            case REDEEMED -> new Conflict(spend);
            case RESERVED -> {
                var legs = legs(history, SpentLot::reserved, AccountPoints::released);
                var posted = posted(spend.source(), "release", TransactionKind.RELEASE, cause(moment), legs, lots);
                yield new Done(spend.in(SpendState.RELEASED), givenBack(posted, legs, lots, moment));
            }
        };
    }

    /// Nothing changes where as many or more have come back before: none of them is taken again.
    ///
    /// @param inAll how many of those redeemed are to have come back, by this and all before it
    /// @param lots those that it took from
    public static SpendingOutcome restore(
            SpendHistory history, long inAll, CauseKind kind, Collection<Lot> lots, SpendMoment moment) {
        var spend = history.spend();
        if (spend.state() != SpendState.REDEEMED || inAll <= 0 || inAll > spend.points()) {
            return new Conflict(spend);
        }
        var points = inAll - spend.restored();
        if (points <= 0) {
            return new Repeated(spend);
        }
        var legs = comingBack(history, points, lots);
        var cause = new SettlementCause(kind, null, moment.at());
        var posted = posted(spend.source(), "restore/" + inAll, TransactionKind.RESTORE, cause, legs, lots);
        return new Done(spend.gotBack(points), givenBack(posted, legs, lots, moment));
    }

    /// Takes points away for good, as people decided: those that end first, as if they were spent.
    ///
    /// @param lots as when they are reserved
    public static WithdrawalOutcome withdraw(Source source, long points, Collection<Lot> lots, SpendMoment moment) {
        var spendable = new SpendableLots(List.copyOf(lots), moment);
        if (spendable.spendable() < points) {
            return new WithdrawalOutcome.TooFew(spendable.spendable());
        }
        var legs = spendable.taking(points, AccountPoints::takenAway);
        var cause = new SettlementCause(CauseKind.DECISION, null, moment.at());
        var posted = posted(source, "withdraw", TransactionKind.ADJUST, cause, legs, lots);
        return new WithdrawalOutcome.Withdrawn(new Booking(moved(lots, legs), posted));
    }

    private static List<LotLeg> comingBack(SpendHistory history, long points, Collection<Lot> lots) {
        var spent = history.lots().stream().collect(toMap(SpentLot::lotId, SpentLot::redeemed));
        var legs = new ArrayList<LotLeg>();
        var left = points;
        for (var lot :
                lots.stream().sorted(SpendableLots.FIRST_TO_END.reversed()).toList()) {
            var share = Math.min(left, spent.getOrDefault(lot.id(), 0L));
            if (share > 0) {
                legs.add(new LotLeg(lot.id(), AccountPoints.restored(share)));
                left -= share;
            }
        }
        return legs;
    }

    private static List<LotLeg> legs(
            SpendHistory history, Function<SpentLot, Long> points, Function<Long, AccountPoints> change) {
        return history.lots().stream()
                .filter(lot -> points.apply(lot) > 0)
                .map(lot -> new LotLeg(lot.lotId(), change.apply(points.apply(lot))))
                .toList();
    }

    /// One of each account, for its share.
    private static List<PostedTransaction> posted(
            Source source,
            String act,
            TransactionKind kind,
            SettlementCause cause,
            List<LotLeg> legs,
            Collection<Lot> lots) {
        var owners = lots.stream().collect(toMap(Lot::id, Lot::customerId, (one, _) -> one));
        return legs.stream()
                .collect(groupingBy(leg -> requireNonNull(owners.get(leg.lotId())), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(share -> PostedTransaction.ofLots(share.getKey(), source, act, kind, cause, share.getValue()))
                .toList();
    }

    private static SettlementCause cause(SpendMoment moment) {
        return new SettlementCause(CauseKind.REDEMPTION, null, moment.at());
    }

    private static Booking givenBack(
            List<PostedTransaction> posted, List<LotLeg> legs, Collection<Lot> lots, SpendMoment moment) {
        var changes = changes(legs);
        var cause = new SettlementCause(CauseKind.REFUND, null, moment.at());
        var settled = lots.stream()
                .filter(lot -> changes.containsKey(lot.id()))
                .map(lot -> lot.gotBack(changes.getOrDefault(lot.id(), AccountPoints.NONE), moment.at()))
                .map(lot -> SettlementPolicy.settle(lot, moment.standing(lot), cause))
                .toList();
        return new Booking(
                settled.stream().map(one -> one.lot()).toList(),
                Stream.concat(posted.stream(), settled.stream().flatMap(one -> one.transactions().stream()))
                        .toList());
    }

    private static List<Lot> moved(Collection<Lot> lots, List<LotLeg> legs) {
        var changes = changes(legs);
        return lots.stream()
                .filter(lot -> changes.containsKey(lot.id()))
                .map(lot -> lot.moved(changes.getOrDefault(lot.id(), AccountPoints.NONE)))
                .toList();
    }

    private static Map<UUID, AccountPoints> changes(List<LotLeg> legs) {
        return legs.stream().collect(toMap(LotLeg::lotId, LotLeg::change));
    }
}
