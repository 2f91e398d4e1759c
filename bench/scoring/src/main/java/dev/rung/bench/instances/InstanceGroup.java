package dev.rung.bench.instances;

import dev.rung.bench.servers.ProcessUsage;
import dev.rung.bench.servers.Servers;
import dev.rung.testing.report.Figure;
import dev.rung.testing.stream.StreamMembers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The instances that run, named as the chart's StatefulSet names its pods.
final class InstanceGroup {

    /// As the chart's values have it.
    private static final Duration SESSION = Duration.ofSeconds(45);

    private static final Duration WATCHED = Duration.ofSeconds(20);

    private final Servers servers;
    private final StreamMembers members;
    private final int standbys;
    private final Duration patience;
    private final Consumer<String> say;
    private int running;

    InstanceGroup(Servers servers, StreamMembers members, int standbys, Duration patience, Consumer<String> say) {
        this.servers = servers;
        this.members = members;
        this.standbys = standbys;
        this.patience = patience;
        this.say = say;
    }

    /// How the work is split among so many.
    List<Figure> growTo(int instances) throws Exception {
        var figures = new ArrayList<Figure>();
        while (running < instances) {
            say.accept("starting " + name(running));
            figures.add(seconds(
                    name(running) + " joins: from its start to its first assessment", started(name(running++))));
        }
        var owned = members.awaitShared(instances, patience);
        var before = members.takenIn();
        var used = cpu();
        say.accept("watching " + instances + " for " + WATCHED.toSeconds() + " s");
        Thread.sleep(WATCHED);
        var after = members.takenIn();
        var usedThen = cpu();
        owned.forEach((name, partitions) -> {
            long events = partitions.stream()
                    .mapToLong(partition -> after.getOrDefault(partition, 0L) - before.getOrDefault(partition, 0L))
                    .sum();
            var cpu = usedThen.getOrDefault(name, Duration.ZERO).minus(used.getOrDefault(name, Duration.ZERO));
            figures.add(Figure.of(
                    "with %d: %s".formatted(instances, name),
                    "%d partitions, %d events, %.1f s of CPU in %d s"
                            .formatted(partitions.size(), events, cpu.toMillis() / 1000.0, WATCHED.toSeconds())));
        });
        return figures;
    }

    /// Others wait for its session to end, and for its state.
    List<Figure> loseOneForGood() throws Exception {
        var lost = name(running - 1);
        var its = partitionsOf(lost);
        say.accept("killing " + lost + ", which has " + its);
        var moved = killed(lost, its);
        var figures = List.of(
                seconds(
                        "one of " + running + " killed for good: its first partition goes on after",
                        Collections.min(moved)),
                seconds(
                        "one of " + running + " killed for good: all its partitions go on after",
                        Collections.max(moved)));
        members.awaitShared(running - 1, patience);
        var figure =
                seconds("one of " + running + " starts again: from its start to its first assessment", started(lost));
        members.awaitShared(running, patience);
        var all = new ArrayList<>(figures);
        all.add(figure);
        return all;
    }

    /// It is back within its session, with its name and its disk.
    List<Figure> loseOneForAMoment() throws Exception {
        var lost = name(running - 1);
        var its = partitionsOf(lost);
        say.accept("killing " + lost + " and starting it again");
        servers.kill(lost);
        long begun = System.nanoTime();
        var before = members.takenIn();
        var starting = start(lost);
        var moved = members.awaitProgress(before, its, patience).values();
        starting.get(patience.toSeconds(), TimeUnit.SECONDS);
        var figure = seconds(
                "one of " + running + " killed and started at once: all its partitions go on after",
                Duration.ofNanos(Collections.max(moved) - begun));
        members.awaitShared(running, patience);
        return List.of(figure);
    }

    private List<Duration> killed(String lost, Set<Integer> its) throws Exception {
        servers.kill(lost);
        long begun = System.nanoTime();
        var before = members.takenIn();
        return members.awaitProgress(before, its, patience).values().stream()
                .map(moment -> Duration.ofNanos(moment - begun))
                .toList();
    }

    /// From the process' start until a partition that it has is taken in further than when it got it.
    private Duration started(String name) throws Exception {
        long begun = System.nanoTime();
        var starting = start(name);
        var its = partitionsOf(name);
        while (its.isEmpty()) {
            Thread.sleep(Duration.ofMillis(100));
            its = partitionsOf(name);
        }
        var before = members.takenIn();
        var moved = members.awaitProgress(before, Set.of(its.iterator().next()), patience);
        starting.get(patience.toSeconds(), TimeUnit.SECONDS);
        return Duration.ofNanos(Collections.min(moved.values()) - begun);
    }

    /// It takes in what lies on its partitions before it says that it is ready.
    private CompletableFuture<String> start(String name) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return servers.startScoring(name, settings(name));
            } catch (Exception e) {
                throw new IllegalStateException(name + " does not start", e);
            }
        });
    }

    private Set<Integer> partitionsOf(String name) throws Exception {
        return members.owned().getOrDefault(name, Set.of());
    }

    private Map<String, Duration> cpu() {
        var usage = new TreeMap<String, Duration>();
        for (int number = 0; number < running; number++) {
            usage.put(name(number), ProcessUsage.cpu(servers.process(name(number))));
        }
        return usage;
    }

    private Map<String, String> settings(String name) {
        return Map.of(
                "RUNG_STREAMS_MEMBER", name,
                "RUNG_STREAMS_STANDBY_REPLICAS", String.valueOf(standbys),
                "RUNG_STREAMS_SESSION_TIMEOUT", String.valueOf(SESSION.toMillis()));
    }

    private static String name(int number) {
        return "scoring-" + number;
    }

    private Figure seconds(String what, Duration took) {
        say.accept("%s %.1f s".formatted(what, took.toMillis() / 1000.0));
        return Figure.of(what, took.toMillis() / 1000.0, "s");
    }
}
