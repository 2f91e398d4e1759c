package dev.rung.bench.backlog;

import dev.rung.bench.servers.BenchFolders;
import dev.rung.bench.servers.Servers;
import dev.rung.testing.report.Figure;
import dev.rung.testing.report.Section;
import dev.rung.testing.report.Target;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// Writes the backlog once and sends the contenders through it in turn, several times.
///
/// @param jvm options of the contenders' JVMs, the same for all
public record MeasuringBacklog(long seed, long events, int customers, int repeat, List<String> jvm) {

    private static final double SHARE = 50;

    public Section measure(BenchFolders folders, Consumer<String> say) throws Exception {
        try (var servers = new Servers(folders, "backlog")) {
            servers.startKafka();
            say.accept("writing %,d events of %,d customers".formatted(events, customers));
            var expected = Backlog.write(servers.kafka(), seed, events, customers);
            var runs = new ArrayList<Run>();
            try (var positions = new Positions(servers.kafka())) {
                for (int number = 1; number <= repeat; number++) {
                    for (var contender : Contender.values()) {
                        try (var process = new ContenderProcess(servers, contender, number, jvm)) {
                            var run = process.run(positions);
                            process.check(contender.expected(expected));
                            positions.forget(process.group());
                            runs.add(run);
                            say.accept("%s: %,.0f events/s".formatted(contender.label, run.rate()));
                        }
                        servers.createTopics();
                    }
                }
            }
            servers.mustAllHaveStayedAlive();
            return section(runs);
        }
    }

    static Section section(List<Run> runs) {
        var all = new EnumMap<Contender, Run>(Contender.class);
        var figures = new ArrayList<Figure>();
        for (var run : runs) {
            all.merge(run.contender(), run, Run::plus);
            figures.add(Figure.of(run.contender().label + ", one run", run.rate(), "events/s"));
        }
        for (var run : all.values()) {
            figures.add(Figure.of(run.contender().label, run.rate(), "events/s"));
            figures.add(Figure.of("  its CPU", run.cpuPerThousand(), "s/1,000 events"));
            figures.add(Figure.of("  Kafka's CPU meanwhile", run.brokerCpuPerThousand(), "s/1,000 events"));
        }
        figures.add(Figure.of(
                "bare Streams count beside plain consumer", share(all, Contender.STREAMS, Contender.CONSUMER), "%"));
        double share = share(all, Contender.SCORING, Contender.STREAMS);
        return new Section(
                "backlog",
                "Taking in a backlog",
                figures,
                List.of(Target.atLeast("scoring beside bare Streams count", SHARE, share, "%")));
    }

    private static double share(Map<Contender, Run> all, Contender one, Contender other) {
        return 100
                * Objects.requireNonNull(all.get(one)).rate()
                / Objects.requireNonNull(all.get(other)).rate();
    }
}
