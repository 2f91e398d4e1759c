package dev.rung.bench.dryrun;

import dev.rung.bench.dryrun.PolicyClient.DryRunResult;
import dev.rung.bench.events.ShippedProgram;
import dev.rung.bench.servers.BenchFolders;
import dev.rung.bench.servers.ProcessUsage;
import dev.rung.bench.servers.Servers;
import dev.rung.testing.report.Figure;
import dev.rung.testing.report.Section;
import dev.rung.testing.report.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Tries a policy with harder tiers on everybody.
///
/// The service runs with the memory that `./rung up` gives it. Its peak is since its start, so the start is in it.
public record MeasuringDryRun(long seed, int customers) {

    private static final double SECONDS = 60;
    private static final double GIGABYTES = 1.5;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    public Section measure(BenchFolders folders, Consumer<String> say) throws Exception {
        try (var servers = new Servers(folders, "dry-run")) {
            servers.startKafka();
            servers.startPostgres();
            var address = servers.startScoring();
            say.accept("storing %,d customers".formatted(customers));
            new FillingStandings(servers, new AssessingCustomers(seed, ShippedProgram.policy(), Instant.now()))
                    .fill(customers);
            var scoring = servers.process(Servers.SCORING);
            long before = ProcessUsage.peakMemory(scoring);
            var cpuBefore = ProcessUsage.cpu(scoring);
            say.accept("trying a policy on them");
            try (var policies = new PolicyClient(address)) {
                var done = policies.dryRun(policies.draftStricter(), PATIENCE);
                servers.mustAllHaveStayedAlive();
                check(done);
                var cpu = ProcessUsage.cpu(scoring).minus(cpuBefore);
                return section(done, cpu, before, ProcessUsage.peakMemory(scoring));
            }
        }
    }

    private void check(DryRunResult done) {
        if (done.customers() != customers || done.movers() == 0) {
            throw new IllegalStateException("The dry run reports " + done.report());
        }
    }

    private static Section section(DryRunResult done, Duration cpu, long before, long peak) {
        double seconds = done.took().toMillis() / 1000.0;
        double gigabytes = peak / (double) (1 << 30);
        return new Section(
                "dry-run",
                "Dry run over everybody",
                List.of(
                        Figure.of("customers", done.customers(), ""),
                        Figure.of("who move", done.movers(), ""),
                        Figure.of("from request to report", seconds, "s"),
                        Figure.of("customers tried", done.customers() / seconds, "customers/s"),
                        Figure.of("scoring-service's CPU", cpu.toMillis() / 1000.0, "s"),
                        Figure.of("its peak memory before", before >> 20, "MB"),
                        Figure.of("its peak memory", peak >> 20, "MB")),
                List.of(
                        Target.atMost("from request to report", SECONDS, seconds, "s"),
                        Target.atMost("peak memory", GIGABYTES, gigabytes, "GB")));
    }
}
