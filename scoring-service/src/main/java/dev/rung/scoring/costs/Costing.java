package dev.rung.scoring.costs;

import dev.rung.platform.audit.Audit;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;

/// Keeps what a month's customers cost.
@ApplicationScoped
class Costing {

    private final Costs costs;
    private final Audit audit;
    private final Store store;
    private final Clock clock;

    Costing(Costs costs, Audit audit, Store store, Clock clock) {
        this.costs = costs;
        this.audit = audit;
        this.store = store;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> put(String month, CostEntry entry, String actor) {
        var named = CostEntry.month(month, YearMonth.now(clock.withZone(store.zone())));
        var cost = entry.of(named, store.currency(), clock.instant());
        return costs.put(cost).call(() -> book(cost, actor));
    }

    private Uni<Void> book(Cost cost, String actor) {
        return audit.record(
                actor,
                "insight-costs.set",
                cost.month().toString(),
                Map.of(
                        "acquisition", cost.acquisition().toPlainString(),
                        "retention", cost.retention().toPlainString()));
    }
}
