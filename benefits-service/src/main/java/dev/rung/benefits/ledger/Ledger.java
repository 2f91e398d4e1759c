package dev.rung.benefits.ledger;

import dev.rung.benefits.ledger.settlement.LotTarget;
import dev.rung.benefits.ledger.settlement.PostedTransaction;
import dev.rung.benefits.ledger.settlement.SettlementCause;
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
    private final DueLots dueLots;
    private final Transactions transactions;
    private final Announcing announcing;

    Ledger(Balances balances, Lots lots, DueLots dueLots, Transactions transactions, Announcing announcing) {
        this.balances = balances;
        this.lots = lots;
        this.dueLots = dueLots;
        this.transactions = transactions;
        this.announcing = announcing;
    }

    /// Locks the customers' points until the transaction ends; customers seen for the first time
    /// get a balance of nothing.
    public Uni<Void> lock(Collection<LotHolder> holders) {
        return balances.open(holders);
    }

    /// Locks those customers whom no other transaction has locked, and returns them.
    public Uni<List<UUID>> lockFree(Collection<UUID> customers) {
        return balances.lockFree(customers);
    }

    /// Customers with points that become available or expire, a page at a time.
    ///
    /// @param after the last customer of the page before
    public Uni<List<DueCustomer>> nextDue(LocalDate today, DueCustomer after, int most) {
        return dueLots.next(today, after, most);
    }

    /// The due lots of these customers.
    public Uni<List<DueLot>> due(Collection<UUID> customers, LocalDate today) {
        return dueLots.of(customers, today);
    }

    /// Brings the lots to their targets. The caller holds the lock on all the customers. An order that never
    /// earned anything gets no lot.
    ///
    /// @return how many points moved, by the kind of posting, such as `earn`
    public Uni<Map<String, Long>> settle(Collection<LotTarget> targets, Function<LotTarget, SettlementCause> causes) {
        return targets.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : lots.of(targets)
                        .map(found -> Settlements.of(targets, causes, found))
                        .chain(this::save);
    }

    private Uni<Map<String, Long>> save(Settlements settled) {
        var postings = settled.transactions();
        return lots.save(settled.lots())
                .chain(() -> transactions.post(postings))
                .chain(() -> postings.isEmpty() ? Uni.createFrom().voidItem() : addToBalances(settled, postings))
                .replaceWith(settled::moved);
    }

    private Uni<Void> addToBalances(Settlements settled, List<PostedTransaction> postings) {
        return balances.add(postings).chain(holders -> announcing.announce(settled.results(), holders));
    }
}
