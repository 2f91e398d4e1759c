package dev.rung.bench;

import dev.rung.testing.report.Figure;
import java.util.List;
import picocli.CommandLine.Option;

/// How much of everything. The defaults are those of the targets.
final class Sizes {

    @Option(names = "--seed", defaultValue = "1", description = "The same seed makes the same events. Default: 1")
    long seed;

    @Option(names = "--events", defaultValue = "2000000", description = "backlog: events. Default: 2000000")
    long events;

    @Option(
            names = "--customers",
            defaultValue = "100000",
            description = "backlog, latency, instances: customers they come from. Default: 100000")
    int customers;

    @Option(names = "--repeat", defaultValue = "2", description = "backlog: how often each is run. Default: 2")
    int repeat;

    @Option(
            names = "--jvm",
            defaultValue = "-Xms512m -Xmx512m -XX:+UseSerialGC",
            description = "backlog: options of the JVMs measured. Default: ${DEFAULT-VALUE}")
    String jvm = "";

    @Option(names = "--rate", defaultValue = "500", description = "latency, instances: events per second. Default: 500")
    int rate;

    @Option(names = "--seconds", defaultValue = "60", description = "latency: how long it is measured. Default: 60")
    int seconds;

    @Option(names = "--warm-up", defaultValue = "30", description = "latency: seconds before that. Default: 30")
    int warmUp;

    @Option(
            names = "--stored",
            defaultValue = "1000000",
            description = "dry-run, shared-dry-run: stored customers. Default: 1000000")
    int stored;

    @Option(
            names = "--instances",
            split = ",",
            defaultValue = "1,2,4",
            description = "shared-dry-run, instances: how many share the work, one after the other. Default: 1,2,4")
    List<Integer> instances = List.of();

    @Option(
            names = "--standbys",
            defaultValue = "0",
            description = "instances: how many others keep a copy of each partition's state. Default: 0")
    int standbys;

    List<Figure> figures() {
        return List.of(
                Figure.of("seed", seed, ""),
                Figure.of("backlog", events, "events"),
                Figure.of("from", customers, "customers"),
                Figure.of("each run", repeat, "times"),
                Figure.of("JVM options", jvm),
                Figure.of("rate", rate, "events/s"),
                Figure.of("warming up", warmUp, "s"),
                Figure.of("measured", seconds, "s"),
                Figure.of("dry run", stored, "stored customers"));
    }
}
