package dev.rung.system.observation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The questions of the chart's dashboards and alerts to Prometheus.
public final class WatchedMetrics {

    private static final Path CHART =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent()).resolve("helm/rung");

    /// They appear with the first thing that they count, which does not happen in a healthy suite.
    private static final Set<String> NOT_YET =
            Set.of("rung_dead_letters_total", "rung_stream_left_out_total", "rung_behaviour_passed_total");

    private static final Pattern NAME =
            Pattern.compile("\\b(?:rung|http|messaging|jvm|process|kafka|sql|disk|kubelet|certmanager)_[a-z_]+");

    private static final Pattern SERIES = Pattern.compile("(?m)^([a-z][a-z_0-9]*)(?=[{ ])");

    private WatchedMetrics() {}

    /// Before anything happened, or where another program counts.
    public static boolean mayBeMissing(String metric) {
        return NOT_YET.contains(metric) || metric.matches("(kubelet|certmanager)_.*");
    }

    /// The names in Prometheus' text form.
    public static Set<String> names(String scraped) {
        var names = new TreeSet<String>();
        SERIES.matcher(scraped).results().forEach(series -> names.add(series.group(1)));
        return names;
    }

    public static Set<String> named() {
        var names = new TreeSet<String>();
        queries()
                .forEach(query -> NAME.matcher(withoutLabels(query))
                        .results()
                        .map(found -> found.group())
                        .filter(found -> !isLabel(found))
                        .forEach(names::add));
        return names;
    }

    /// With the times that Grafana would fill in.
    public static List<String> queries() {
        return Stream.concat(of("dashboards", "expr", new ObjectMapper()), of("alerts", "expr", new YAMLMapper()))
                .map(query -> query.replace("$__rate_interval", "1m"))
                .distinct()
                .toList();
    }

    /// Where it compares, where nothing of the kind may have happened yet, or where somebody else counts.
    public static boolean mayBeEmpty(String query) {
        return query.matches("(?s).*( [<>] | == |ALERTS|error_type|outcome=\"unknown\"|kubelet|certmanager).*")
                || NOT_YET.stream().anyMatch(query::contains);
    }

    /// The names of the chart's alerts.
    public static List<String> alerts() {
        return of("alerts", "alert", new YAMLMapper()).toList();
    }

    private static Stream<String> of(String folder, String field, ObjectMapper reader) {
        try (var files = Files.list(CHART.resolve(folder))) {
            return files.sorted().toList().stream()
                    .map(file -> read(file, reader))
                    .flatMap(found -> found.findValuesAsText(field).stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file, ObjectMapper reader) {
        try {
            return reader.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutLabels(String query) {
        return query.replaceAll("\\{[^}]*}", "");
    }

    private static boolean isLabel(String name) {
        return Set.of("http_request_method", "http_route", "http_response_status_code", "messaging_destination_name")
                .contains(name);
    }
}
