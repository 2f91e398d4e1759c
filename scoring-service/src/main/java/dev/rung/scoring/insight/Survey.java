package dev.rung.scoring.insight;

import dev.rung.scoring.assessment.Policy;
import dev.rung.scoring.lifecycle.LossStatistics;
import dev.rung.scoring.standings.TierSum;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;

/// Knows what to ask everybody for each figure. Past dates are judged by the windows and terms of one policy, the
/// present one, and shown on its ladder; the tiers themselves are those that were decided then.
///
/// @param earliest the first business date whose orders are all still known
record Survey(Asking asking, Policy policy, LocalDate today, LocalDate earliest) {

    Ladder ladder() {
        return new Ladder(policy.tiers());
    }

    boolean isSpendKnownOn(LocalDate date) {
        return !policy.windowStart(date).isBefore(earliest);
    }

    Uni<List<TierSum>> tiersOn(LocalDate date) {
        return ask("tiers", new Period(date, date), new TiersOn(date, policy.windowStart(date), lowest()).sums());
    }

    Uni<Map<String, long[]>> trend(Period period) {
        return ask("trend", period, new Trend(period, lowest()).counts());
    }

    Uni<Map<Migration, Long>> migration(Period period) {
        return ask("migration", period, Migration.counts(period, lowest()));
    }

    Uni<Map<String, LoyaltySum>> loyalty(Period period) {
        return ask("loyalty", period, new Loyalty(period, lowest(), policy.lifecycle()).sums());
    }

    Uni<Cohorts> cohorts() {
        return ask("cohorts", new Period(today, today), Cohorts.by(today));
    }

    Uni<LossStatistics> losses() {
        return ask("losses", new Period(today, today), Losses.statistics());
    }

    private <R> Uni<R> ask(String about, Period period, Collector<Person, ?, R> collector) {
        return asking.of(new Question(about, period, policy.version()), collector);
    }

    private String lowest() {
        return ladder().lowest();
    }
}
