package dev.rung.scoring.policy.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A tier as a document has it.
///
/// @param names by BCP 47 tag
/// @param benefits in words, each by BCP 47 tag
public record DocumentTier(
        String code, long enter, long keep, Map<String, String> names, List<Map<String, String>> benefits) {

    static DocumentTier of(JsonNode tier) {
        return new DocumentTier(
                tier.path("code").asText(),
                tier.path("enter").asLong(),
                tier.path("keep").asLong(),
                texts(tier.path("names")),
                tier.path("benefits").valueStream().map(DocumentTier::texts).toList());
    }

    /// The same in several languages.
    static Map<String, String> texts(JsonNode byTag) {
        var texts = new LinkedHashMap<String, String>();
        byTag.properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        return texts;
    }
}
