package dev.rung.local.process;

import java.nio.file.Path;
import java.util.List;

/// A process did not become ready; the message is for a person and ends with the last lines of its log.
public final class StartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailed(String message) {
        super(message);
    }

    static StartFailed withLastLines(String what, Path log, List<String> lines) {
        return new StartFailed(what + "\n  Its log ends so (" + log + "):\n    " + String.join("\n    ", lines));
    }
}
