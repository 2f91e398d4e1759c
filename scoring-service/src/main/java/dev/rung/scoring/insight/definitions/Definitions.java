package dev.rung.scoring.insight.definitions;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.platform.locale.MessageBundle;
import io.quarkus.runtime.annotations.RegisterResources;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The definitions of all figures, in the order of `insight/definitions.json`. A figure without a definition is a
/// number that everybody reads otherwise.
@ApplicationScoped
@RegisterResources(globs = "insight/*.json")
public class Definitions {

    /// Amounts that people enter, of no customers.
    private static final Set<String> COSTS = Set.of("acquisition", "retention");

    private final List<String> figures;

    Definitions(ObjectMapper json) {
        this.figures = read(json);
    }

    /// @param id what a link ends in, behind the `#`
    /// @param source what it is counted from
    public record View(String id, String title, String formula, String unit, String source) {}

    record Views(List<View> definitions) {}

    public boolean has(String id) {
        return figures.contains(id);
    }

    /// @param id of a figure that there is
    public View one(String id, MessageBundle texts) {
        return new View(
                id,
                texts.say("figure." + id + ".title"),
                texts.say("figure." + id + ".formula"),
                texts.say("figure." + id + ".unit"),
                source(id, texts));
    }

    private static String source(String id, MessageBundle texts) {
        var source = texts.say("figure." + id + ".source");
        return COSTS.contains(id) ? source : texts.say("figure.who-counts", Map.of("source", source));
    }

    Views in(MessageBundle texts) {
        return new Views(figures.stream().map(id -> one(id, texts)).toList());
    }

    private static List<String> read(ObjectMapper json) {
        try (var file = Definitions.class.getResourceAsStream("/insight/definitions.json")) {
            return List.of(json.readValue(file, String[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("The definitions of the figures cannot be read", e);
        }
    }
}
