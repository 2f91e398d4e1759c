package dev.rung.benefits.liability;

import dev.rung.platform.database.Await;
import dev.rung.platform.nightly.EveryMinuteReadChecks;
import dev.rung.platform.nightly.NightlyChecks;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// One instance states the day that is over, once a night: `rung_benefit_costs_faults` is −1 until the first
/// night, and −2 where the last one failed. A night that was missed or failed is made up for.
@Startup // its metric is there before the first run
@ApplicationScoped
class EveryNightStateCosts {

    private static final String CHECK = "benefit-costs";

    private final NightlyChecks checks;
    private final StatingDays stating;

    EveryNightStateCosts(NightlyChecks checks, EveryMinuteReadChecks results, StatingDays stating) {
        this.checks = checks;
        this.stating = stating;
        results.gauge("rung.benefit.costs.faults", CHECK);
    }

    @Scheduled(cron = "${rung.benefits.costs.state-at}", timeZone = "${rung.store.zone}")
    void state() {
        checks.startEach(CHECK, night -> Await.on(() -> stating.state(night.minusDays(1))));
    }
}
