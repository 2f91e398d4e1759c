package dev.rung.scoring.insight;

import dev.rung.platform.store.Store;
import dev.rung.scoring.assessment.Policies;
import dev.rung.scoring.assessment.Policy;
import dev.rung.scoring.lifecycle.LossStatistics;
import dev.rung.scoring.standings.TierSum;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;

/// Knows what to ask everybody for each figure. Past dates are judged by the windows and terms of the present policy;
/// the tiers themselves are those that were decided then.
@ApplicationScoped
class Surveying {

    private final Asking asking;
    private final Policies policies;
    private final Store store;
    private final Clock clock;

    Surveying(Asking asking, Policies policies, Store store, Clock clock) {
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

    Ladder ladder() {
        return new Ladder(policies.current().tiers());
    }

    boolean isSpendKnownOn(LocalDate date) {
        return !policies.current().windowStart(date).isBefore(earliest());
    }

    Uni<List<TierSum>> tiersOn(LocalDate date) {
        var start = policies.current().windowStart(date);
        return ask("tiers", new Period(date, date), new TiersOn(date, start, lowest()).sums());
    }

    Uni<Map<String, long[]>> trend(Period period) {
        return ask("trend", period, new Trend(period, lowest()).counts());
    }

    Uni<Map<Migration, Long>> migration(Period period) {
        return ask("migration", period, Migration.counts(period, lowest()));
    }

    Uni<Map<String, LoyaltySum>> loyalty(Period period) {
        var terms = policies.current().lifecycle();
        return ask("loyalty", period, new Loyalty(period, lowest(), terms).sums());
    }

    Uni<Cohorts> cohorts() {
        return ask("cohorts", new Period(today(), today()), Cohorts.by(today()));
    }

    Uni<LossStatistics> losses() {
        return ask("losses", new Period(today(), today()), Losses.statistics());
    }

    private <R> Uni<R> ask(String about, Period period, Collector<Person, ?, R> collector) {
        return asking.of(new Question(about, period, policies.current().version()), collector);
    }

    private String lowest() {
        return ladder().lowest();
    }
}
