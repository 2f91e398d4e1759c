package dev.rung.scoring.insight;

import dev.rung.platform.store.Store;
import dev.rung.scoring.assessment.Policy;
import dev.rung.scoring.policy.catalog.PolicyCatalog;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;

/// Knows the day, how far back orders are known, and by which policy the past is looked at.
@ApplicationScoped
class Surveying {

    private final Asking asking;
    private final PolicyCatalog policies;
    private final Store store;
    private final Clock clock;

    Surveying(Asking asking, PolicyCatalog policies, Store store, Clock clock) {
        this.asking = asking;
        this.policies = policies;
        this.store = store;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(store.zone()));
    }

    /// The first business date whose orders are all still known.
    LocalDate earliest() {
        return today().minusDays(Policy.LONGEST_WINDOW);
    }

    /// The first month of which that holds.
    YearMonth earliestMonth() {
        return YearMonth.from(earliest().minusDays(1)).plusMonths(1);
    }

    /// By the policy in force now.
    Uni<Survey> survey() {
        return policies.inForce(clock.instant()).map(found -> new Survey(asking, found.policy(), today(), earliest()));
    }
}
