package dev.rung.scoring.insight;

import dev.rung.platform.store.Store;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.policy.catalog.PolicyCatalog;
import dev.rung.scoring.policy.catalog.PolicyCatalog.CatalogEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;

/// Knows the day, how far back orders are known, and by which policy the past is looked at. Past dates are judged
/// by the windows and terms of one policy, the present one, and shown on its ladder; the tiers themselves are those
/// that were decided then.
@ApplicationScoped
public class ReportContext {

    private final PolicyCatalog policies;
    private final Store store;
    private final Clock clock;

    ReportContext(PolicyCatalog policies, Store store, Clock clock) {
        this.policies = policies;
        this.store = store;
        this.clock = clock;
    }

    String currency() {
        return store.currency();
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(store.zone()));
    }

    /// The first business date whose orders are all still known.
    LocalDate earliest() {
        return today().minusDays(TierProgram.LONGEST_WINDOW);
    }

    /// The first month of which that holds.
    YearMonth earliestMonth() {
        return YearMonth.from(earliest().minusDays(1)).plusMonths(1);
    }

    public boolean isSpendKnown(LocalDate windowStart) {
        return !windowStart.isBefore(earliest());
    }

    public Uni<TierProgram> policyInForce() {
        return policies.inForce(clock.instant()).map(CatalogEntry::policy);
    }
}
