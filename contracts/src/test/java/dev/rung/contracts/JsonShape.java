package dev.rung.contracts;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The fields of one event's JSON, however deep, with the kinds of values that they hold: `amount.currency` a text,
/// `lines[].price` a number.
record JsonShape(Map<String, Set<String>> fields) {

    private static final String TEXT = "a text";

    /// Readers make something of these texts, which they cannot make of another text.
    private static final Map<String, Pattern> KINDS_OF_TEXT = Map.of(
            "an id", Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
            "a moment", Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z"),
            "a date", Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
            "a number as text", Pattern.compile("-?\\d+(\\.\\d+)?"));

    static JsonShape of(JsonNode event) {
        var fields = new TreeMap<String, Set<String>>();
        add("", event, fields);
        return new JsonShape(fields);
    }

    /// Why a reader of these fields cannot read those, each as a sentence; empty where it can. Fields that it does not
    /// know are none of its business.
    List<String> whyItCannotRead(JsonShape newer) {
        var problems = new ArrayList<String>();
        fields.forEach((field, kinds) -> {
            var now = newer.fields.getOrDefault(field, Set.of());
            if (now.isEmpty()) {
                problems.add(field + " is gone");
            } else if (!now.stream().allMatch(kind -> reads(kinds, kind))) {
                problems.add("%s was %s and is %s".formatted(field, named(kinds), named(now)));
            }
        });
        return problems;
    }

    /// A reader of any text reads an id too.
    private static boolean reads(Set<String> kinds, String now) {
        return kinds.contains(now) || (kinds.contains(TEXT) && KINDS_OF_TEXT.containsKey(now));
    }

    private static String named(Set<String> kinds) {
        return kinds.stream().collect(joining(" or "));
    }

    private static void add(String path, JsonNode node, Map<String, Set<String>> fields) {
        if (!path.isEmpty()) {
            fields.computeIfAbsent(path, _ -> new TreeSet<>()).add(kind(node));
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> add(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), fields));
        } else if (node.isArray()) {
            node.forEach(element -> add(path + "[]", element, fields));
        }
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> kindOfText(node.textValue());
            case NUMBER -> node.isIntegralNumber() ? "a whole number" : "a number";
            case BOOLEAN -> "a yes or no";
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case NULL, MISSING, BINARY, POJO -> "nothing";
        };
    }

    private static String kindOfText(String text) {
        return KINDS_OF_TEXT.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(text).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(TEXT);
    }
}
