package dev.rung.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Everything needed to start a process, any number of times.
///
/// @param environment added to the launcher's own
/// @param log where both outputs go
public record Launch(
        String name, List<String> command, Map<String, String> environment, Path folder, Path log, StopSignal stop) {}
