package dev.rung.scoring.insight;

import dev.rung.platform.audit.Audit;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;

/// Keeps what a month's customers cost, and divides it among them.
@ApplicationScoped
class Costing {

    private final Costs costs;
    private final Surveying surveying;
    private final Audit audit;
    private final Store store;
    private final Clock clock;

    Costing(Costs costs, Surveying surveying, Audit audit, Store store, Clock clock) {
        this.costs = costs;
        this.surveying = surveying;
        this.audit = audit;
        this.store = store;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> put(String month, CostEntry entry, String actor) {
        var named = CostEntry.month(month, YearMonth.from(surveying.today()));
        var cost = entry.of(named, store.currency(), clock.instant());
        return costs.put(cost).call(() -> book(named, cost, actor));
    }

    Uni<CostReport> report() {
        return surveying
                .survey()
                .chain(Survey::cohorts)
                .chain(cohorts -> costs.byMonth()
                        .map(found -> CostReport.of(found, cohorts, surveying.earliestMonth(), store.currency())));
    }

    private Uni<Void> book(YearMonth month, Cost cost, String actor) {
        return audit.record(
                actor,
                "insight-costs.set",
                month.toString(),
                Map.of(
                        "acquisition", cost.acquisition.toPlainString(),
                        "retention", cost.retention.toPlainString()));
    }
}
