package dev.rung.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Keeps a terminal's Ctrl-C from the children: the launcher stops them in order, they must not stop by themselves.
///
/// `setsid` replaces itself by the command, so the process keeps its id. Where it is missing, Ctrl-C reaches the
/// children too and they stop in any order.
final class OwnSession {

    private static final List<String> PREFIX = onPath("setsid") ? List.of("setsid") : List.of();

    private OwnSession() {}

    static List<String> prefix() {
        return PREFIX;
    }

    private static boolean onPath(String program) {
        var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        for (var folder : path.split(File.pathSeparator, -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
