package dev.rung.scoring.policy.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/// A tier as a document has it.
///
/// @param names by BCP 47 tag
public record DocumentTier(String code, long enter, long keep, Map<String, String> names) {

    static DocumentTier of(JsonNode tier) {
        var names = new LinkedHashMap<String, String>();
        tier.path("names")
                .properties()
                .forEach(name -> names.put(name.getKey(), name.getValue().asText()));
        return new DocumentTier(
                tier.path("code").asText(),
                tier.path("enter").asLong(),
                tier.path("keep").asLong(),
                names);
    }
}
