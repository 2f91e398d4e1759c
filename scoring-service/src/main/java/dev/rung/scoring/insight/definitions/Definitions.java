package dev.rung.scoring.insight.definitions;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.scoring.standings.wording.CallerWording;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.annotations.RegisterResources;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// What each figure means. A figure without a definition is a number that everybody reads otherwise.
@ApplicationScoped
@RegisterResources(globs = "insight/*.json")
class Definitions {

    private final List<Definition> all;

    Definitions(ObjectMapper json) {
        this.all = read(json);
    }

    /// By BCP 47 tag, as the file has it.
    @RegisterForReflection
    record Definition(
            String id,
            Map<String, String> title,
            Map<String, String> formula,
            Map<String, String> unit,
            Map<String, String> source) {}

    /// @param id what a link ends in, behind the `#`
    /// @param source what it is counted from
    record View(String id, String title, String formula, String unit, String source) {}

    record Views(List<View> definitions) {}

    Views in(CallerWording wording) {
        return new Views(all.stream()
                .map(each -> new View(
                        each.id(),
                        wording.pick(each.title()),
                        wording.pick(each.formula()),
                        wording.pick(each.unit()),
                        wording.pick(each.source())))
                .toList());
    }

    private static List<Definition> read(ObjectMapper json) {
        try (var file = Definitions.class.getResourceAsStream("/insight/definitions.json")) {
            return List.of(json.readValue(file, Definition[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("The definitions of the figures cannot be read", e);
        }
    }
}
