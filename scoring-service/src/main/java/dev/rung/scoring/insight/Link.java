package dev.rung.scoring.insight;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Links from the fields of an answer to what they mean, as its field `definitions`.
final class Link {

    private static final String DEFINITIONS = "/api/v1/insight/definitions#";

    private Link() {}

    /// Fields that are called like their definition: `lossRate` is defined at `#loss-rate`.
    static Map<String, String> of(String... fields) {
        var links = new LinkedHashMap<String, String>();
        for (var field : fields) {
            links.put(field, to(kebab(field)));
        }
        return links;
    }

    /// One more, of a field that is called otherwise.
    static Map<String, String> and(Map<String, String> links, String field, String definition) {
        var more = new LinkedHashMap<>(links);
        more.put(field, to(definition));
        return more;
    }

    private static String to(String definition) {
        return DEFINITIONS + definition;
    }

    private static String kebab(String field) {
        return field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
