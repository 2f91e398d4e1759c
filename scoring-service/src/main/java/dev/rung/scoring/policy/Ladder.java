package dev.rung.scoring.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tiers of a document, from the lowest to the highest.
record Ladder(List<Rung> rungs) {

    /// @param names by BCP 47 tag
    record Rung(String code, long enter, long keep, Map<String, String> names) {}

    static Ladder of(JsonNode ladder) {
        return new Ladder(ladder.valueStream().map(Ladder::rung).toList());
    }

    List<String> codes() {
        return rungs.stream().map(Rung::code).toList();
    }

    Optional<Rung> find(String code) {
        return rungs.stream().filter(rung -> rung.code().equals(code)).findFirst();
    }

    private static Rung rung(JsonNode tier) {
        var names = new LinkedHashMap<String, String>();
        tier.path("names")
                .properties()
                .forEach(name -> names.put(name.getKey(), name.getValue().asText()));
        return new Rung(
                tier.path("code").asText(),
                tier.path("enter").asLong(),
                tier.path("keep").asLong(),
                names);
    }
}
