package dev.rung.scoring.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Whether one value is of the kind that a schema's rule wants.
final class Values {

    /// Nobody means more; 1E-9000 would be nine thousand digits when written plainly.
    private static final int MOST_DECIMALS = 20;

    private Values() {}

    /// What is wrong with it; empty where nothing is.
    static Optional<String> refusal(JsonNode value, JsonNode rule) {
        var type = rule.path("type").asText();
        if (!isOfType(value, type)) {
            return Optional.of("must be " + (type.matches("[aio].*") ? "an " : "a ") + type);
        }
        if (!isNamed(value.asText(), rule)) {
            return Optional.of("must be one of " + rule.path("enum"));
        }
        if (rule.has("pattern") && !value.asText().matches(rule.path("pattern").asText())) {
            return Optional.of("must look like " + rule.path("pattern").asText());
        }
        return value.isNumber() ? outOfBounds(value.decimalValue(), rule) : Optional.empty();
    }

    /// Where the rule lists what is possible.
    private static boolean isNamed(String text, JsonNode rule) {
        return !rule.has("enum")
                || StreamSupport.stream(rule.path("enum").spliterator(), false)
                        .anyMatch(each -> each.asText().equals(text));
    }

    /// Stricter than the specification in one point: 1.0 is no integer, as the policy would not read it as one.
    private static boolean isOfType(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> throw new IllegalStateException("The schema has the unexpected type " + type);
        };
    }

    private static Optional<String> outOfBounds(BigDecimal number, JsonNode rule) {
        var least = rule.path("minimum");
        var above = rule.path("exclusiveMinimum");
        var most = rule.path("maximum");
        if (number.scale() > MOST_DECIMALS) {
            return Optional.of("must have at most " + MOST_DECIMALS + " decimals");
        }
        if (least.isNumber() && number.compareTo(least.decimalValue()) < 0) {
            return Optional.of("must be at least " + least.asText());
        }
        if (above.isNumber() && number.compareTo(above.decimalValue()) <= 0) {
            return Optional.of("must be more than " + above.asText());
        }
        if (most.isNumber() && number.compareTo(most.decimalValue()) > 0) {
            return Optional.of("must be at most " + most.asText());
        }
        return Optional.empty();
    }
}
