package dev.rung.bench.dryrun;

import dev.rung.bench.events.ShippedProgram;
import dev.rung.bench.servers.BenchFolders;
import dev.rung.bench.servers.ProcessUsage;
import dev.rung.bench.servers.Servers;
import dev.rung.testing.report.Figure;
import dev.rung.testing.report.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Tries a policy on everybody with one instance of the service, then with more: work on the population is cut into
/// parts, which instances share (ADR 20).
///
/// Each number of instances does it twice and the second counts: an instance that has just started has not compiled
/// anything yet.
///
/// @param instances how many share the work, in ascending order
public record MeasuringSharedDryRun(long seed, int customers, List<Integer> instances) {

    private static final int PARTITIONS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    public Section measure(BenchFolders folders, Consumer<String> say) throws Exception {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of("customers", customers, ""));
        try (var servers = new Servers(folders, "shared-dry-run", PARTITIONS)) {
            servers.startKafka();
            servers.startPostgres();
            var address = servers.startScoring(name(1), Map.of());
            say.accept("storing %,d customers".formatted(customers));
            new FillingStandings(servers, new AssessingCustomers(seed, ShippedProgram.policy(), Instant.now()))
                    .fill(customers);
            int running = 1;
            try (var policies = new PolicyClient(address)) {
                for (int wanted : instances) {
                    while (running < wanted) {
                        servers.startScoring(name(++running), Map.of());
                    }
                    say.accept("trying a policy on them with " + wanted);
                    policies.dryRun(policies.draftStricter(), PATIENCE);
                    figures.addAll(figures(servers, policies, wanted));
                }
            }
            servers.mustAllHaveStayedAlive();
        }
        return new Section("shared-dry-run", "Dry run over everybody, shared", figures, List.of());
    }

    private List<Figure> figures(Servers servers, PolicyClient policies, int instances) throws Exception {
        var before = cpu(servers, instances);
        var done = policies.dryRun(policies.draftStricter(), PATIENCE);
        if (done.customers() != customers || done.movers() == 0) {
            throw new IllegalStateException("The dry run reports " + done.report());
        }
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of(
                "with " + instances + ": from request to report", done.took().toMillis() / 1000.0, "s"));
        cpu(servers, instances)
                .forEach((name, after) -> figures.add(Figure.of(
                        "with " + instances + ": CPU of " + name,
                        after.minus(before.getOrDefault(name, Duration.ZERO)).toMillis() / 1000.0,
                        "s")));
        return figures;
    }

    private static Map<String, Duration> cpu(Servers servers, int instances) {
        var usage = new LinkedHashMap<String, Duration>();
        for (int number = 1; number <= instances; number++) {
            usage.put(name(number), ProcessUsage.cpu(servers.process(name(number))));
        }
        return usage;
    }

    private static String name(int number) {
        return "scoring-" + number;
    }
}
