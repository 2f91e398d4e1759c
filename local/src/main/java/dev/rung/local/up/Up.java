package dev.rung.local.up;

import dev.rung.local.observing.Observers;
import dev.rung.local.process.LeftoverProcesses;
import dev.rung.local.process.LoadedAhead;
import dev.rung.local.process.ProcessRegistry;
import dev.rung.local.process.StartFailed;
import dev.rung.local.process.Watchdog;
import dev.rung.local.running.DataOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Checks, starts, says where everything is, and stays until it is told to stop.
@Command(
        name = "up",
        description = "Start everything on this machine; Ctrl-C stops it. The data is kept.",
        mixinStandardHelpOptions = true)
public final class Up implements Callable<Integer> {

    @Option(names = "--home", hidden = true, defaultValue = ".")
    private Path home = Path.of(".");

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            defaultValue = "${env:RUNG_CACHE:-${sys:user.home}/.cache/rung}",
            description = "Where unpacked servers are kept (also RUNG_CACHE). Default: ${DEFAULT-VALUE}")
    private Path cache = Path.of(".rung", "cache");

    @Option(
            names = "--ready-file",
            paramLabel = "FILE",
            description = "Write addresses and process ids as JSON once everything is ready.")
    private @Nullable Path readyFile;

    @Option(
            names = "--observe",
            description = "Also record every trace and keep the metrics, in Jaeger and Prometheus where they are on the"
                    + " PATH. Traces go to RUNG_TRACES_COLLECTOR where that is set.")
    private boolean observe;

    @Mixin
    private PortOptions portOptions = new PortOptions();

    @Override
    public Integer call() throws Exception {
        var terminal = new Terminal(System.out);
        try {
            start(terminal);
        } catch (StartFailed | IllegalArgumentException reason) {
            terminal.print("\n" + reason.getMessage() + "\n");
            return 1;
        }
        new CountDownLatch(1).await(); // until a signal ends this process; the hook stops everything
        return 0;
    }

    private void start(Terminal terminal) throws Exception {
        LoadedAhead.jarOf(Up.class);
        var folder = DataFolder.lock(data.folder());
        var leftovers = new LeftoverProcesses(folder.root().resolve("processes"));
        leftovers.end(terminal::print);
        var observers = observers(portOptions.ports(), folder);
        var started = observers == null ? Set.<String>of() : observers.names();
        var ports = portOptions.ports().without(Endpoint.ofObserversBut(started));
        mustBeFree(ports);
        terminal.print("Starting Rung with its data in " + folder.root());
        var announcement = new Announcement(folder, ports, readyFile);
        var watch = Watchdog.start();
        var book = new ProcessRegistry(watch, leftovers, announcement::processesAre);
        var suite = new Suite(
                home.toAbsolutePath().normalize(), cache.toAbsolutePath(), folder, ports, book, terminal, observers);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite, announcement, watch, terminal), "stop"));
        suite.start();
        announcement.ready();
        terminal.print(Welcome.text(ports, folder, terminal.sinceStart()) + suite.observed());
    }

    private @Nullable Observers observers(Ports ports, DataFolder folder) throws IOException {
        if (!observe) {
            return null;
        }
        var watched = new HashMap<String, Integer>();
        Endpoint.watched().forEach((name, endpoint) -> watched.put(name, ports.of(endpoint)));
        return new Observers(
                new Observers.ObserverSettings(
                        home.toAbsolutePath().normalize(),
                        folder.root(),
                        folder.logs(),
                        ports.of(Endpoint.PROMETHEUS),
                        ports.of(Endpoint.JAEGER),
                        ports.of(Endpoint.TRACES),
                        watched),
                System.getenv("RUNG_TRACES_COLLECTOR"));
    }

    private static void stop(Suite suite, Announcement announcement, Watchdog watch, Terminal terminal) {
        terminal.print("Stopping ...");
        announcement.withdraw();
        suite.stop();
        watch.close();
        terminal.print("Everything is stopped.");
    }

    private static void mustBeFree(Ports ports) {
        var problems = ports.problems();
        if (!problems.isEmpty()) {
            throw new StartFailed(String.join("\n", problems)
                    + "\nAll of them move with --port-offset, such as ./rung up --port-offset 1000");
        }
    }
}
