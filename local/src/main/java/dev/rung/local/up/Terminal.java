package dev.rung.local.up;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// The lines a person sees: one line per thing that happened, with the seconds since the start.
final class Terminal {

    private final PrintStream out;
    private final long startedAt = System.nanoTime();

    Terminal(PrintStream out) {
        this.out = out;
    }

    void happened(String line) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", sinceStart().toMillis() / 1000.0, line);
        out.flush();
    }

    void print(String text) {
        out.println(text);
        out.flush();
    }

    Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
