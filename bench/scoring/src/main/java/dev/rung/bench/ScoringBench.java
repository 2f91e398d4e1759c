package dev.rung.bench;

import dev.rung.bench.backlog.MeasuringBacklog;
import dev.rung.bench.dryrun.MeasuringDryRun;
import dev.rung.bench.dryrun.MeasuringSharedDryRun;
import dev.rung.bench.instances.MeasuringInstances;
import dev.rung.bench.latency.MeasuringLatency;
import dev.rung.bench.servers.BenchFolders;
import dev.rung.testing.report.MeasuredMachine;
import dev.rung.testing.report.Report;
import dev.rung.testing.report.Section;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./rung bench scoring`: measures one part after the other and reports.
@Command(
        name = "rung bench scoring",
        description =
                "Measure scoring on this machine, with servers of its own. Takes minutes; nothing else should run.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ScoringBench implements Callable<Integer> {

    @Option(names = "--home", hidden = true, defaultValue = ".")
    private Path home = Path.of(".");

    @Option(names = "--cache", hidden = true, defaultValue = "${env:RUNG_CACHE:-${sys:user.home}/.cache/rung}")
    private Path cache = Path.of(".");

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "Which parts: ${COMPLETION-CANDIDATES}; all without it.")
    private @Nullable List<Measurement> only;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where the report goes as JSON. Default: bench/scoring/target/report.json")
    private @Nullable Path file;

    @Mixin
    private Sizes sizes = new Sizes();

    public static void main(String[] arguments) {
        // the libraries' own talk
        Logger.getLogger("").setLevel(Level.SEVERE);
        System.exit(new CommandLine(new ScoringBench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    /// A target that is missed is no error: the machine may be another than the target's.
    @Override
    public Integer call() throws Exception {
        var target = home.toAbsolutePath().normalize().resolve("bench/scoring/target");
        var folders = new BenchFolders(home.toAbsolutePath().normalize(), target.resolve("run"), cache);
        var sections = new ArrayList<>(List.of(MeasuredMachine.section()));
        for (var part : parts()) {
            sections.add(measure(part, folders));
        }
        var report = new Report(Instant.now(), sizes.figures(), sections);
        report.publish(file == null ? target.resolve("report.json") : file);
        return 0;
    }

    private Set<Measurement> parts() {
        return only == null ? EnumSet.allOf(Measurement.class) : EnumSet.copyOf(only);
    }

    private Section measure(Measurement part, BenchFolders folders) throws Exception {
        return switch (part) {
            case BACKLOG ->
                new MeasuringBacklog(
                                sizes.seed,
                                sizes.events,
                                sizes.customers,
                                sizes.repeat,
                                Arrays.asList(sizes.jvm.split(" ", -1)))
                        .measure(folders, ScoringBench::say);
            case LATENCY ->
                new MeasuringLatency(
                                sizes.seed,
                                sizes.customers,
                                sizes.rate,
                                Duration.ofSeconds(sizes.warmUp),
                                Duration.ofSeconds(sizes.seconds))
                        .measure(folders, ScoringBench::say);
            case DRY_RUN -> new MeasuringDryRun(sizes.seed, sizes.stored).measure(folders, ScoringBench::say);
            case SHARED_DRY_RUN ->
                new MeasuringSharedDryRun(sizes.seed, sizes.stored, sizes.instances)
                        .measure(folders, ScoringBench::say);
            case INSTANCES ->
                new MeasuringInstances(sizes.seed, sizes.customers, sizes.rate, sizes.instances, sizes.standbys)
                        .measure(folders, ScoringBench::say);
        };
    }

    private static void say(String what) {
        System.out.println("... " + what);
    }
}
