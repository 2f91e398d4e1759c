package dev.rung.system.observation;

import static java.util.Comparator.comparingLong;

import dev.rung.system.observation.TraceCollector.RecordedSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Draws a trace: one line for each span but for questions to a database, under its parent, as wide as it took. Left in
/// `target/trace.svg`; docs/images/trace.svg is one of these.
public final class TracePicture {

    private static final int LINE = 22;
    private static final int TEXT = 430;
    private static final int WIDTH = 1000;
    private static final int TIME = WIDTH - TEXT - 90;

    private static final Map<String, String> COLOURS = Map.of(
            "gateway", "#7c8794",
            "customer-service", "#3b7dd8",
            "scoring-service", "#d9822b",
            "benefits-service", "#2f9e6e",
            "outreach-service", "#a05fc0");

    private final Map<String, List<RecordedSpan>> byParent = new LinkedHashMap<>();
    private final StringBuilder drawn = new StringBuilder();
    private final long begin;
    private final long length;
    private int line;

    private TracePicture(List<RecordedSpan> spans) {
        spans.stream()
                .sorted(comparingLong(TracePicture::start).thenComparing(RecordedSpan::service))
                .forEach(span -> byParent.computeIfAbsent(span.parent(), _ -> new ArrayList<>())
                        .add(span));
        begin = spans.stream().mapToLong(TracePicture::start).min().orElse(0);
        var end = spans.stream()
                .mapToLong(span -> span.span().getEndTimeUnixNano())
                .max()
                .orElse(1);
        length = Math.max(1, end - begin);
        var ids = spans.stream().map(RecordedSpan::id).toList();
        byParent.keySet().stream()
                .filter(parent -> !ids.contains(parent))
                .toList()
                .forEach(parent -> draw(parent, 0));
    }

    public static void write(List<RecordedSpan> spans) {
        var drawn = spans.stream().filter(span -> !isOfDatabase(span)).toList();
        try {
            Files.writeString(Path.of("target/trace.svg"), new TracePicture(drawn).svg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(String parent, int depth) {
        for (var span : Objects.requireNonNullElse(byParent.get(parent), List.<RecordedSpan>of())) {
            draw(span, depth);
            draw(span.id(), depth + 1);
        }
    }

    private void draw(RecordedSpan span, int depth) {
        var took = span.span().getEndTimeUnixNano() - start(span);
        var y = ++line * LINE;
        var x = TEXT + (start(span) - begin) * TIME / length;
        drawn.append(String.format(
                Locale.ROOT,
                """
                <text x="%d" y="%d"><tspan fill="%s">%s</tspan> %s</text>
                <rect x="%d" y="%d" width="%d" height="12" rx="2" fill="%s"/>
                <text x="%d" y="%d" class="time">%.1f ms</text>
                """,
                8 + 12 * depth,
                y,
                colour(span),
                span.service().replace("-service", ""),
                escaped(span.name()),
                x,
                y - 11,
                Math.max(2, took * TIME / length),
                colour(span),
                x + Math.max(2, took * TIME / length) + 6,
                y,
                took / 1e6));
    }

    private String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="12">
                <style>text { fill: #222 } .time { fill: #777; font-size: 11px }</style>
                <rect width="%1$d" height="%2$d" fill="#fff"/>
                %3$s</svg>
                """.formatted(WIDTH, (line + 1) * LINE, drawn);
    }

    private static boolean isOfDatabase(RecordedSpan span) {
        return span.span().getAttributesList().stream()
                .anyMatch(attribute -> attribute.getKey().startsWith("db."));
    }

    private static String colour(RecordedSpan span) {
        return COLOURS.getOrDefault(span.service(), "#555");
    }

    private static long start(RecordedSpan span) {
        return span.span().getStartTimeUnixNano();
    }

    private static String escaped(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;");
    }
}
