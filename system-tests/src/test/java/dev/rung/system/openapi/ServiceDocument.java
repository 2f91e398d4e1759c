package dev.rung.system.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.testing.source.DocComments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A service's own document, as its latest build wrote it down, with the words of its sources.
///
/// @param owner the service's name, or `gateway`
record ServiceDocument(String owner, JsonNode content) {

    private static final List<String> OWNERS =
            List.of("customer", "scoring", "benefits", "outreach", "feedback", "gateway");

    /// @param home where the modules are
    static List<ServiceDocument> all(Path home) {
        var texts = new SourceTexts(DocComments.of(home));
        return OWNERS.stream().map(owner -> read(home, owner)).map(texts::with).toList();
    }

    /// @param reference such as `schemas/Page`
    JsonNode component(String reference) {
        return content.at("/components/" + reference);
    }

    boolean has(String reference) {
        return !component(reference).isMissingNode();
    }

    private static ServiceDocument read(Path home, String owner) {
        var module = owner.equals("gateway") ? owner : owner + "-service";
        var file = home.resolve(module).resolve("target/openapi/openapi.json");
        if (!Files.exists(file)) {
            throw new AssertionError("Build " + module + " first: it leaves its document in " + file);
        }
        try {
            return new ServiceDocument(owner, new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
