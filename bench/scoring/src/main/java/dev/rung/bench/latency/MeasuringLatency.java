package dev.rung.bench.latency;

import dev.rung.bench.events.SimulatedPopulation;
import dev.rung.bench.servers.BenchFolders;
import dev.rung.bench.servers.ProcessUsage;
import dev.rung.bench.servers.Servers;
import dev.rung.testing.report.Figure;
import dev.rung.testing.report.Section;
import dev.rung.testing.report.Target;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/// Sends at a steady rate to the whole service, as it is packaged, and watches PostgreSQL.
///
/// @param rate events per second
public record MeasuringLatency(long seed, int customers, int rate, Duration warmUp, Duration measured) {

    private static final double P99_MILLIS = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BREATH = Duration.ofSeconds(1);

    public Section measure(BenchFolders folders, Consumer<String> say) throws Exception {
        try (var servers = new Servers(folders, "latency")) {
            servers.startKafka();
            servers.startPostgres();
            servers.startScoring();
            say.accept("sending %,d events/s for %d s, after %d s of warming up"
                    .formatted(rate, measured.toSeconds(), warmUp.toSeconds()));
            var schedule = new Schedule(System.nanoTime() + BREATH.toNanos(), rate, warmUp, measured);
            var population = new SimulatedPopulation(seed, 1, customers);
            var pending = new PendingEvents(schedule);
            var sending = new Sending(schedule, population, pending);
            var cpuBefore = ProcessUsage.cpu(servers.process(Servers.SCORING));
            try (var database = servers.database()) {
                new ProgressPolling(pending).untilNothingIsPending(database, sending.start(servers.kafka()), PATIENCE);
                sending.mustHaveSentAll();
            }
            if (!servers.standingsAre(population.expected())) {
                throw new IllegalStateException("Standings are not those of " + population.expected());
            }
            servers.mustAllHaveStayedAlive();
            var cpu = ProcessUsage.cpu(servers.process(Servers.SCORING)).minus(cpuBefore);
            return section(pending.latencies(), cpu.toMillis() / (double) schedule.events());
        }
    }

    /// @param cpu seconds of the service's CPU per 1,000 events
    static Section section(Histogram micros, double cpu) {
        double p99 = millis(micros, 99);
        return new Section(
                "latency",
                "From behaviour to a readable standing",
                List.of(
                        Figure.of("events counted", micros.getTotalCount(), ""),
                        Figure.of("p50", millis(micros, 50), "ms"),
                        Figure.of("p90", millis(micros, 90), "ms"),
                        Figure.of("p99", p99, "ms"),
                        Figure.of("p99.9", millis(micros, 99.9), "ms"),
                        Figure.of("max", micros.getMaxValue() / 1000.0, "ms"),
                        Figure.of("scoring-service's CPU", cpu, "s/1,000 events")),
                List.of(Target.atMost("p99", P99_MILLIS, p99, "ms")));
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }
}
