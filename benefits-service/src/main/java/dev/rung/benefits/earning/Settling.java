package dev.rung.benefits.earning;

import static java.util.stream.Collectors.groupingBy;

import dev.rung.benefits.ledger.Holder;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.platform.again.TryAgain;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Keeps new facts and brings the ledger to what all facts together say, in one transaction and under the lock of the
/// customers concerned. Doing it again changes nothing.
@ApplicationScoped
class Settling {

    /// Bounds how long one transaction holds its locks.
    private static final int MOST_CUSTOMERS = 500;

    private final Facts facts;
    private final EarningPolicy policy;
    private final Ledger ledger;
    private final UnmatchedRefunds unmatchedRefunds;
    private final Store store;
    private final Clock clock;

    Settling(
            Facts facts,
            EarningPolicy policy,
            Ledger ledger,
            UnmatchedRefunds unmatchedRefunds,
            Store store,
            Clock clock) {
        this.facts = facts;
        this.policy = policy;
        this.ledger = ledger;
        this.unmatchedRefunds = unmatchedRefunds;
        this.store = store;
        this.clock = clock;
    }

    /// The lock comes first: facts told twice at the same time wait for each other there, in the order of customers.
    @TryAgain
    @WithTransaction
    Uni<Void> take(List<Told> told) {
        var news = told.stream().map(Told::fact).toList();
        return ledger.lock(told.stream().map(Told::holder).distinct().toList())
                .chain(() -> facts.keep(news))
                .chain(kept -> kept.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : facts.around(kept).chain(known -> settle(known, News.of(kept))));
    }

    /// Makes available what has been pending for long enough, for some customers.
    ///
    /// @return whether there was anything to do
    @WithTransaction
    Uni<Boolean> mature() {
        var today = LocalDate.ofInstant(clock.instant(), store.zone());
        return ledger.lockDue(today, MOST_CUSTOMERS)
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().item(false)
                        : facts.aroundLots(due)
                                .chain(known -> settle(known, News.of(List.of())))
                                .replaceWith(true));
    }

    private Uni<Void> settle(Collection<Fact> known, News news) {
        var now = clock.instant();
        var histories = known.stream().collect(groupingBy(Fact::customerId)).values().stream()
                .map(History::of)
                .toList();
        var claims = histories.stream()
                .flatMap(history -> policy.claims(history, now).stream())
                .toList();
        var unmatched = histories.stream()
                .flatMap(history -> history.unmatched().stream())
                .toList();
        return ledger.settle(claims, news::causeOf).chain(() -> unmatchedRefunds.replace(known, unmatched));
    }

    /// A fact and the storefront's name of its customer.
    record Told(String externalId, Fact fact) {

        Holder holder() {
            return new Holder(fact.customerId(), externalId);
        }
    }
}
