package dev.rung.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The values of the chart as its schema describes them, with what `values.yaml` says.
final class ValueTable {

    private final JsonNode schema;
    private final List<Row> rows = new ArrayList<>();

    /// @param preset as YAML writes it in a line; of a value with parts nothing but `{…}`
    record Row(String name, String description, String preset) {}

    ValueTable(JsonNode schema, JsonNode values) {
        this.schema = schema;
        add("", schema, values);
    }

    List<Row> rows() {
        return rows;
    }

    String markdown() {
        return "| value | what it is | default |\n|---|---|---|\n"
                + rows.stream()
                        .map(row -> "| `%s` | %s | %s |\n"
                                .formatted(row.name(), row.description().replace("|", "\\|"), cell(row.preset())))
                        .collect(Collectors.joining());
    }

    private static String cell(String preset) {
        return preset.isEmpty() || preset.equals("{…}") ? "" : "`" + preset + "`";
    }

    private void add(String parent, JsonNode described, JsonNode values) {
        described.path("properties").properties().forEach(property -> {
            var name = parent + property.getKey();
            var value = values.path(property.getKey());
            var inner = resolved(property.getValue());
            var description = description(property.getValue());
            // each of the services has what all pods have: once is enough
            var isLeaf = !inner.has("properties") || name.startsWith("services.") && !name.contains(".<name>.");
            rows.add(new Row(name, description + choices(inner), isLeaf ? value.toString() : "{…}"));
            if (!isLeaf) {
                add(name + ".", inner, value);
            }
            if (name.equals("services")) {
                add(name + ".<name>.database.", schema.at("/$defs/serviceDatabase"), MissingNode.getInstance());
            }
        });
    }

    private static String choices(JsonNode described) {
        return described.has("enum")
                ? " One of "
                        + described
                                .path("enum")
                                .valueStream()
                                .filter(choice -> !choice.asText().isEmpty())
                                .map(choice -> "`" + choice.asText() + "`")
                                .collect(Collectors.joining(", "))
                        + "."
                : "";
    }

    /// The first on the way that references lead.
    String description(JsonNode described) {
        return described.has("description") || !described.has("$ref")
                ? described.path("description").asText()
                : description(referred(described));
    }

    private JsonNode resolved(JsonNode described) {
        return described.has("$ref") ? resolved(referred(described)) : described;
    }

    private JsonNode referred(JsonNode described) {
        return schema.at(described.path("$ref").asText().substring(1));
    }
}
