package dev.rung.benefits.ledger.spending;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import dev.rung.benefits.ledger.lot.AccountPoints;
import dev.rung.benefits.ledger.lot.Booking;
import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.LotLeg;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.PostedTransaction;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.settlement.SettlementPolicy;
import dev.rung.benefits.ledger.spending.SpendHistory.SpentLot;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Done;
import dev.rung.benefits.quote.refund.PointsReturnPolicy;
import dev.rung.benefits.quote.refund.PointsReturnPolicy.PaidByPoints;
import dev.rung.benefits.quote.refund.ToldOfOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The ledger of a customer, and of two others who may become part of each other and of them, without a database: the
/// same policies, and rows kept in maps. What may be overridden is what `BrokenBooks` breaks.
public class BookInMemory {

    public final UUID customer = UUID.nameUUIDFromBytes(new byte[] {7});
    private final List<UUID> all =
            List.of(customer, UUID.nameUUIDFromBytes(new byte[] {8}), UUID.nameUUIDFromBytes(new byte[] {9}));
    public final Map<UUID, Lot> lots = new LinkedHashMap<>();
    final Map<String, Spend> spends = new LinkedHashMap<>();
    final List<PostedTransaction> transactions = new ArrayList<>();
    private final Map<UUID, UUID> kept = new HashMap<>();

    public final void settle(LotTarget target, SettlementCause cause) {
        var opened = Lot.opened(target);
        var before = lots.getOrDefault(opened.id(), opened);
        var settled = SettlementPolicy.settle(before, target, cause);
        if (!settled.unchanged()) {
            write(new Booking(List.of(settled.lot()), settled.transactions()));
        }
    }

    public final SpendingOutcome reserve(Source source, long points, SpendMoment moment) {
        return reserve(customer, source, points, moment);
    }

    SpendingOutcome reserve(UUID who, Source source, long points, SpendMoment moment) {
        var known = Optional.ofNullable(spends.get(source.name()));
        return save(SpendingPolicy.reserve(who, source, points, known, toSpend(who), moment));
    }

    public SpendingOutcome redeem(Source source, SpendMoment moment) {
        return save(SpendingPolicy.redeem(history(source), takenFrom(source), moment));
    }

    public SpendingOutcome release(Source source, SpendMoment moment) {
        return save(SpendingPolicy.release(history(source), takenFrom(source), moment));
    }

    public SpendingOutcome restore(Source source, long inAll, SpendMoment moment) {
        return save(SpendingPolicy.restore(history(source), inAll, CauseKind.REFUND, takenFrom(source), moment));
    }

    /// Of the points that paid for an order those that came back by its refunds.
    long back(PaidByPoints order, ToldOfOrder told) {
        return PointsReturnPolicy.back(order, told);
    }

    WithdrawalOutcome withdraw(UUID who, Source source, long points, SpendMoment moment) {
        var outcome = SpendingPolicy.withdraw(source, points, toSpend(who), moment);
        if (outcome instanceof WithdrawalOutcome.Withdrawn(var booking)) {
            write(booking);
        }
        return outcome;
    }

    void write(Booking booking) {
        booking.lots().forEach(lot -> lots.put(lot.id(), lot));
        transactions.addAll(booking.transactions());
    }

    final SpendingOutcome save(SpendingOutcome outcome) {
        if (outcome instanceof Done(var spend, var booking, var followed)) {
            spends.put(spend.source().name(), spend);
            write(booking);
        }
        return outcome;
    }

    final UUID who(int place) {
        return all.get(place);
    }

    /// A part becomes one of the customer before it: the second of the first, the third of the second.
    final void unite(int place, boolean united) {
        if (united) {
            kept.put(who(place), who(place - 1));
        } else {
            kept.remove(who(place));
        }
    }

    /// Neighbours are one as far as the chain goes.
    final Set<UUID> whole(UUID who) {
        var first = all.indexOf(who);
        var last = first;
        while (kept.containsKey(who(first))) {
            first--;
        }
        while (last + 1 < all.size() && kept.containsKey(who(last + 1))) {
            last++;
        }
        return Set.copyOf(all.subList(first, last + 1));
    }

    /// Each account is what its own lots are, one with the other or not: nobody's.
    final List<PostedTransaction> postedOnOthers() {
        return transactions.stream()
                .filter(one -> one.legs().stream()
                        .anyMatch(leg -> !requireNonNull(lots.get(leg.lotId()))
                                .customerId()
                                .equals(one.customerId())))
                .toList();
    }

    List<Lot> toSpend(UUID who) {
        return lots.values().stream()
                .filter(lot -> lot.available() != 0 && whole(who).contains(lot.customerId()))
                .toList();
    }

    final List<Lot> takenFrom(Source source) {
        return history(source).lots().stream()
                .map(spent -> requireNonNull(lots.get(spent.lotId())))
                .toList();
    }

    /// As the database puts it together, from the entries.
    SpendHistory history(Source source) {
        var own = transactions.stream()
                .filter(one -> one.source().name().equals(source.name()))
                .toList();
        var spent = byLot(own).entrySet().stream()
                .map(one -> new SpentLot(
                        one.getKey(), one.getValue().reserved(), one.getValue().redeemed()))
                .toList();
        return new SpendHistory(requireNonNull(spends.get(source.name())), spent);
    }

    final Map<UUID, AccountPoints> byLot(List<PostedTransaction> posted) {
        return posted.stream()
                .flatMap(one -> one.legs().stream())
                .collect(groupingBy(
                        LotLeg::lotId,
                        LinkedHashMap::new,
                        reducing(AccountPoints.NONE, LotLeg::change, AccountPoints::plus)));
    }
}
