package dev.rung.scoring.insight;

import dev.rung.scoring.assessment.Policy;
import dev.rung.scoring.insight.Figures.TierFigures;
import dev.rung.scoring.lifecycle.LossStatistics;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
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

    /// @param freshness asked before the tiers are: an answer that is given again is no fresher than it was
    Uni<TierFigures> tiersOn(LocalDate date, Uni<Freshness> freshness) {
        var sums = new TiersOn(date, policy.windowStart(date), lowest()).sums();
        return asking.of(question("tiers", new Period(date, date)), freshness, sums, TierFigures::new);
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
        return asking.of(question(about, period), collector);
    }

    private Question question(String about, Period period) {
        return new Question(about, period, policy.version());
    }

    private String lowest() {
        return ladder().lowest();
    }
}
