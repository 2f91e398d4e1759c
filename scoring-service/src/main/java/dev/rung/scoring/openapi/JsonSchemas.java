package dev.rung.scoring.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// Reads a JSON Schema into the model of a document: shapes, choices and bounds. Conditions between fields are left to
/// `GET /policies/schema`.
final class JsonSchemas {

    private JsonSchemas() {}

    static Schema read(JsonNode node) {
        var schema = OASFactory.createSchema();
        node.properties().forEach(field -> add(schema, field.getKey(), field.getValue()));
        return schema;
    }

    private static void add(Schema schema, String keyword, JsonNode value) {
        switch (keyword) {
            case "type" ->
                schema.setType(List.of(SchemaType.valueOf(value.asText().toUpperCase(Locale.ROOT))));
            case "description" -> schema.setDescription(value.asText());
            case "pattern" -> schema.setPattern(value.asText());
            case "enum" -> value.forEach(word -> schema.addEnumeration(word.asText()));
            case "required" -> value.forEach(name -> schema.addRequired(name.asText()));
            case "properties" ->
                value.properties().forEach(each -> schema.addProperty(each.getKey(), read(each.getValue())));
            case "items" -> schema.setItems(read(value));
            case "additionalProperties" -> additional(schema, value);
            case "minimum" -> schema.setMinimum(number(value));
            case "maximum" -> schema.setMaximum(number(value));
            case "exclusiveMinimum" -> schema.setExclusiveMinimum(number(value));
            case "exclusiveMaximum" -> schema.setExclusiveMaximum(number(value));
            case "minItems" -> schema.setMinItems(value.asInt());
            case "maxItems" -> schema.setMaxItems(value.asInt());
            default -> {}
        }
    }

    private static void additional(Schema schema, JsonNode value) {
        if (value.isBoolean()) {
            schema.setAdditionalPropertiesBoolean(value.asBoolean());
        } else {
            schema.setAdditionalPropertiesSchema(read(value));
        }
    }

    private static BigDecimal number(JsonNode value) {
        return new BigDecimal(value.asText());
    }
}
