package dev.rung.testing.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// All that one run measured.
///
/// @param options as they were in force
public record Report(Instant at, List<Figure> options, List<Section> sections) {

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /// To the terminal as text, to the file as JSON.
    public void publish(Path file) throws IOException {
        System.out.print(text());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, JSON.writeValueAsString(this) + "\n");
        System.out.println("\nThe same as JSON: " + file);
    }

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
