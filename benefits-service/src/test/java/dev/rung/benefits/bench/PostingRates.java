package dev.rung.benefits.bench;

import dev.rung.testing.report.Figure;
import dev.rung.testing.report.Section;
import dev.rung.testing.report.Target;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/// Postings a second, as measured in each round.
///
/// @param script single postings by pgbench
/// @param hotScript the same for one customer
/// @param batch postings, of a thousand in each transaction
record PostingRates(
        DoubleSummaryStatistics script,
        DoubleSummaryStatistics single,
        DoubleSummaryStatistics hotScript,
        DoubleSummaryStatistics hot,
        DoubleSummaryStatistics batch,
        DoubleSummaryStatistics tpcB,
        DoubleSummaryStatistics http) {

    PostingRates() {
        this(
                new DoubleSummaryStatistics(),
                new DoubleSummaryStatistics(),
                new DoubleSummaryStatistics(),
                new DoubleSummaryStatistics(),
                new DoubleSummaryStatistics(),
                new DoubleSummaryStatistics(),
                new DoubleSummaryStatistics());
    }

    Section section() {
        var share = 100 * single.getAverage() / script.getAverage();
        var times = batch.getAverage() / single.getAverage();
        return new Section(
                "postings",
                "Postings, all on one server that writes through",
                List.of(
                        figure("single, in process", single),
                        figure("single, pgbench with the same tables and checks", script),
                        figure("one customer's, in process", hot),
                        figure("one customer's, pgbench", hotScript),
                        figure("batches of 1,000, in process", batch),
                        figure("pgbench's own TPC-B-like", tpcB),
                        figure("reservations of a reward over HTTP", http)),
                List.of(
                        Target.atLeast("single beside pgbench's script", 70, share, "%"),
                        Target.atLeast("batch beside single", 10, times, "times")));
    }

    @Override
    public String toString() {
        return "single %.0f, script %.0f, hot %.0f, hot script %.0f, batch %.0f, TPC-B %.0f, HTTP %.0f"
                .formatted(
                        single.getMax(),
                        script.getMax(),
                        hot.getMax(),
                        hotScript.getMax(),
                        batch.getMax(),
                        tpcB.getMax(),
                        http.getMax());
    }

    private static Figure figure(String name, DoubleSummaryStatistics rate) {
        return Figure.of(name, rate.getAverage(), "/s");
    }
}
