package dev.rung.local.process;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/// Which process runs under which id. Changes go to the watcher, the list on disk and the file of addresses.
public final class ProcessRegistry {

    private final Watchdog watch;
    private final LeftoverProcesses leftovers;
    private final Consumer<Map<String, Long>> changed;
    private final Map<String, Long> pids = new ConcurrentSkipListMap<>();

    /// @param changed is given all process ids by name after every start
    public ProcessRegistry(Watchdog watch, LeftoverProcesses leftovers, Consumer<Map<String, Long>> changed) {
        this.watch = watch;
        this.leftovers = leftovers;
        this.changed = changed;
    }

    void started(Launch launch, Process process) {
        watch.started(process.pid(), launch.stop());
        leftovers.started(launch, process.toHandle());
        pids.put(launch.name(), process.pid());
        changed.accept(Map.copyOf(pids));
    }

    void ended(Launch launch, Process process) {
        watch.ended(process.pid());
        leftovers.ended(process.pid());
        pids.remove(launch.name(), process.pid());
    }
}
