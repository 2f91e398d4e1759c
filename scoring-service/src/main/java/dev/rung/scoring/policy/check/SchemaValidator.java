package dev.rung.scoring.policy.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import dev.rung.scoring.policy.document.DocumentSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a document lacks, has too much or has of the wrong kind, by its schema: every place at once, each with one
/// reason.
final class SchemaValidator {

    /// Nobody means more; 1E-9000 would be nine thousand digits when written plainly. `multipleOf` could say it, but
    /// clients that divide binary fractions would refuse most numbers by it.
    private static final int MOST_DECIMALS = 20;

    /// The type of paths writes them as we do: `$.ladder[3].enter`.
    private final Schema schema = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .pathType(PathType.LEGACY)
                            .build()))
            .getSchema(DocumentSchema.make());

    List<PolicyFlaw> flaws(JsonNode document) {
        var reasons = new LinkedHashMap<String, String>();
        schema.validate(document).forEach(error -> reasons.putIfAbsent(field(error), reason(error)));
        checkDecimals("", document, reasons);
        return reasons.entrySet().stream()
                .map(flaw -> new PolicyFlaw(flaw.getKey(), flaw.getValue()))
                .toList();
    }

    private static String field(Error error) {
        var place = error.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
        return error.getProperty() == null ? place : within(place, error.getProperty());
    }

    private static String reason(Error error) {
        var wanted = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> "is missing";
            case "additionalProperties", "propertyNames" -> "is not known";
            case "false" -> "must be left out";
            case "type" -> "must be " + (wanted.asText().matches("[aio].*") ? "an " : "a ") + wanted.asText();
            case "const" -> "must be " + wanted;
            case "enum" -> "must be one of " + wanted;
            case "pattern" -> "must look like " + wanted.asText();
            case "minimum" -> "must be at least " + wanted;
            case "exclusiveMinimum" -> "must be more than " + wanted;
            case "maximum" -> "must be at most " + wanted;
            case "minItems", "minProperties" -> "must have at least " + wanted;
            case "maxItems" -> "must have at most " + wanted;
            default -> error.getMessage();
        };
    }

    private static void checkDecimals(String field, JsonNode value, Map<String, String> reasons) {
        if (value.isNumber() && value.decimalValue().scale() > MOST_DECIMALS) {
            reasons.putIfAbsent(field, "must have at most " + MOST_DECIMALS + " decimals");
        }
        value.properties()
                .forEach(property -> checkDecimals(within(field, property.getKey()), property.getValue(), reasons));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            checkDecimals(field + "[" + i + "]", value.path(i), reasons);
        }
    }

    private static String within(String object, String name) {
        return object.isEmpty() ? name : object + "." + name;
    }
}
