package dev.rung.bench.instances;

import dev.rung.bench.events.ExpectedTotals;
import dev.rung.bench.events.SimulatedPopulation;
import dev.rung.bench.servers.BenchFolders;
import dev.rung.bench.servers.Servers;
import dev.rung.testing.report.Figure;
import dev.rung.testing.report.Section;
import dev.rung.testing.stream.AssessedOnce;
import dev.rung.testing.stream.StreamMembers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Kills one of several instances under a steady load, and lets it come back: for good, then within its session.
///
/// Twelve partitions, static membership and session as the chart sets them. Everything is written by the bench itself,
/// so that what must come out is known: every event assessed once, and the money of all customers.
///
/// @param rate events per second
/// @param instances how many share the stream, in ascending order
/// @param standbys how many other instances keep a copy of each partition's state
public record MeasuringInstances(long seed, int customers, int rate, List<Integer> instances, int standbys) {

    private static final int PARTITIONS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    public Section measure(BenchFolders folders, Consumer<String> say) throws Exception {
        var figures = new ArrayList<Figure>();
        try (var servers = new Servers(folders, "instances", PARTITIONS)) {
            servers.startKafka();
            servers.startPostgres();
            var population = new SimulatedPopulation(seed, 1, customers);
            try (var members = new StreamMembers(servers.kafka(), PARTITIONS);
                    var load = new SteadyLoad(servers.kafka(), population, rate)) {
                var group = new InstanceGroup(servers, members, standbys, PATIENCE, say);
                for (int wanted : instances) {
                    figures.addAll(group.growTo(wanted));
                    if (wanted > 1) {
                        figures.addAll(group.loseOneForGood());
                        figures.addAll(group.loseOneForAMoment());
                    }
                }
                var expected = load.end();
                await(servers, expected);
            }
            figures.addAll(counted(AssessedOnce.in(servers.kafka())));
            servers.mustAllHaveStayedAlive();
        }
        return new Section("instances", "Several instances of the stream", figures, List.of());
    }

    private static void await(Servers servers, ExpectedTotals expected) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!servers.standingsAre(expected)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Standings do not become those of " + expected);
            }
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private static List<Figure> counted(AssessedOnce counted) {
        if (counted.lost() != 0 || counted.doubled() != 0) {
            throw new IllegalStateException("Assessed otherwise than once: " + counted);
        }
        return List.of(
                Figure.of("events", counted.events(), ""),
                Figure.of("lost", counted.lost(), ""),
                Figure.of("doubled", counted.doubled(), ""));
    }
}
