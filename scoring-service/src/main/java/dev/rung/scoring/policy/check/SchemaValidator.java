package dev.rung.scoring.policy.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.platform.locale.Text;
import dev.rung.scoring.policy.document.DocumentSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Checks a document against its schema and reports every missing, unknown or malformed field at
/// once, each with one reason.
final class SchemaValidator {

    /// Nobody means more; 1E-9000 would be nine thousand digits when written plainly. `multipleOf` could say it,
    /// but clients that divide binary fractions would refuse most numbers by it.
    private static final int MOST_DECIMALS = 20;

    /// The type of paths writes them as we do: `$.ladder[3].enter`.
    private final Schema schema = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .pathType(PathType.LEGACY)
                            .build()))
            .getSchema(DocumentSchema.make());

    List<PolicyFlaw> flaws(JsonNode document) {
        var reasons = new LinkedHashMap<String, Text>();
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

    /// An error without a text of ours is reported in the validator's own words.
    private static Text reason(Error error) {
        var limit = error.getSchemaNode();
        var wanted = limit.isTextual() ? limit.asText() : limit.toString();
        var key = "schema." + (error.getKeyword().equals("type") ? wanted : error.getKeyword());
        return MessageBundles.english().has(key)
                ? Text.of(key).with("wanted", wanted)
                : Text.verbatim(error.getMessage());
    }

    private static void checkDecimals(String field, JsonNode value, Map<String, Text> reasons) {
        if (value.isNumber() && value.decimalValue().scale() > MOST_DECIMALS) {
            reasons.putIfAbsent(field, Text.of("schema.decimals").with("most", MOST_DECIMALS));
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
