package dev.rung.benefits.ledger;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.rung.benefits.ledger.SettlementPolicy.Settled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// The one way to change points. Everything here belongs to the caller's transaction.
@ApplicationScoped
public class Ledger {

    private final Balances balances;
    private final Lots lots;
    private final Transactions transactions;
    private final Announcing announcing;

    Ledger(Balances balances, Lots lots, Transactions transactions, Announcing announcing) {
        this.balances = balances;
        this.lots = lots;
        this.transactions = transactions;
        this.announcing = announcing;
    }

    /// Locks the customers' points until the transaction ends; customers seen for the first time get a balance of
    /// nothing.
    public Uni<Void> lock(Collection<Holder> holders) {
        return balances.open(holders);
    }

    /// Locks some customers with points that have waited long enough, and tells which.
    public Uni<List<DueLot>> lockDue(LocalDate today, int mostCustomers) {
        return balances.lockDue(today, mostCustomers);
    }

    /// Brings the lots to what is claimed. The caller holds the lock on all the customers.
    public Uni<Void> settle(Collection<Claim> claims, Function<Claim, Cause> causes) {
        return claims.isEmpty()
                ? Uni.createFrom().voidItem()
                : lots.of(claims)
                        .map(found -> found.stream().collect(toMap(Lot::id, identity())))
                        .map(found -> settled(claims, causes, found))
                        .chain(this::keep);
    }

    private static List<Settled> settled(
            Collection<Claim> claims, Function<Claim, Cause> causes, Map<UUID, Lot> found) {
        return claims.stream()
                .map(claim -> {
                    var opened = Lot.opened(claim);
                    var lot = found.getOrDefault(opened.id(), opened);
                    return SettlementPolicy.settle(lot, claim, causes.apply(claim));
                })
                .filter(settled ->
                        !settled.unchanged() || !found.containsKey(settled.lot().id()))
                .toList();
    }

    private Uni<Void> keep(List<Settled> settled) {
        var postings = settled.stream()
                .flatMap(one -> Posted.of(one.before(), one.lot(), one.postings()).stream())
                .toList();
        return lots.keep(settled.stream().map(Settled::lot).toList())
                .chain(() -> transactions.post(postings))
                .chain(() -> postings.isEmpty() ? Uni.createFrom().voidItem() : book(settled, postings));
    }

    private Uni<Void> book(List<Settled> settled, List<Posted> postings) {
        return balances.add(postings).chain(holders -> announcing.announce(settled, holders));
    }
}
