package dev.rung.bench.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// All that one run measured.
///
/// @param options as they were in force
public record Report(Instant at, List<Figure> options, List<Section> sections) {

    public String text() {
        return text(new Section("options", "Measured with", options, List.of()))
                + sections.stream().map(Report::text).collect(Collectors.joining());
    }

    private static String text(Section section) {
        return "\n%s\n".formatted(section.title())
                + section.figures().stream().map(Report::line).collect(Collectors.joining())
                + section.targets().stream().map(Report::line).collect(Collectors.joining());
    }

    private static String line(Figure figure) {
        return "  %-46s %16s %s%n".formatted(figure.name(), figure.text(), figure.unit());
    }

    private static String line(Target target) {
        return String.format(
                Locale.ROOT,
                "  %s  %s: %.2f %s (target %.2f)%n",
                target.met() ? "met   " : "MISSED",
                target.name(),
                target.measured(),
                target.unit(),
                target.limit());
    }
}
