package dev.rung.scoring.dryrun;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/// What a policy compares with what, as its document says it.
///
/// @param measure `growthValue`, `spend` or `orders`
/// @param transition `at-once` or `cycle-end`: what becomes of the tiers held when it begins to count
/// @param byTier the ladder's thresholds
record Bars(String measure, String transition, Map<String, Bar> byTier) {

    record Bar(long enter, long keep) {}

    /// @param document a policy as JSON
    static Bars of(JsonNode document) {
        var bars = new HashMap<String, Bar>();
        for (var tier : document.path("ladder")) {
            var bar = new Bar(tier.path("enter").asLong(), tier.path("keep").asLong());
            bars.put(tier.path("code").asText(), bar);
        }
        return new Bars(
                document.path("measure").asText(), document.path("transition").asText(), Map.copyOf(bars));
    }

    boolean has(String tier) {
        return byTier.containsKey(tier);
    }

    /// Only for a tier that the ladder has.
    Bar of(String tier) {
        var bar = byTier.get(tier);
        if (bar == null) {
            throw new IllegalArgumentException("The ladder has no tier " + tier);
        }
        return bar;
    }
}
