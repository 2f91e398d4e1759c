package dev.rung.testing.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The places of the repository where metrics are named.
final class Repository {

    static final Path HOME = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
    static final Path ALERTS = HOME.resolve("helm/rung/alerts");
    static final Path DASHBOARDS = HOME.resolve("helm/rung/dashboards");

    private static final Pattern METER = Pattern.compile("(?:counter|gauge|timer|builder)\\(\\s*\"(rung\\.[a-z.-]+)\"");

    private static final Pattern SELECTED = Pattern.compile("\\b(?:up|[a-z]+_[a-z_]+)\\b(?! ?[(=!~])(?:\\{job!=\"\")?");
    private static final String LABELS_AND_MATCHING = "\\b(by|on|ignoring) \\([^)]*\\)|group_left";

    private static final Pattern NAMED = Pattern.compile("\\brung_[a-z_]+");

    private Repository() {}

    static List<Path> filesOf(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The suite's own metrics by the names that the code gives them, with Prometheus' underscores and
    /// without the endings that it adds: `rung_outbox_age`.
    static Set<String> meters() {
        try (var files = Files.walk(HOME)) {
            var found = new TreeSet<String>();
            files.filter(file -> file.toString().matches(".*/src/main/java/.*\\.java"))
                    .map(Repository::read)
                    .forEach(code -> METER.matcher(code)
                            .results()
                            .forEach(meter -> found.add(meter.group(1).replaceAll("[.-]", "_"))));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The suite's own metrics that a text names.
    static Set<String> metricsIn(String text) {
        var found = new TreeSet<String>();
        NAMED.matcher(text).results().forEach(name -> found.add(name.group()));
        return found;
    }

    /// The metrics of a query, each with the beginning of its selector.
    static List<String> selected(String query) {
        return SELECTED.matcher(query.replaceAll(LABELS_AND_MATCHING, ""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /// The chart puts the release's namespace in that place.
    static boolean isOfOneRung(String selected) {
        return selected.endsWith("{job!=\"\"");
    }

    static boolean isOneOf(String metric, Set<String> meters) {
        return meters.contains(metric) || meters.contains(metric.replaceFirst("_(total|seconds|bytes)$", ""));
    }
}
