package dev.rung.customer.cloudevents;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.platform.locale.Text;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/// The attributes of an event that this service does not read, by the types that CloudEvents and its documented
/// extensions give them. One that is null is not set.
final class OtherAttributes {

    /// Attributes that are checked where they are read.
    private static final Set<String> READ = Set.of(
            "specversion",
            "id",
            "source",
            "type",
            "subject",
            "time",
            "history",
            "datacontenttype",
            "data",
            "data_base64");

    private static final BigDecimal LEAST = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private OtherAttributes() {}

    /// @return the first that is wrong; empty where none is
    static Optional<Defect> defect(JsonNode event) {
        return event.properties().stream()
                .filter(attribute -> !READ.contains(attribute.getKey())
                        && !attribute.getValue().isNull())
                .flatMap(attribute -> defect(attribute.getKey(), attribute.getValue()).stream())
                .findFirst();
    }

    private static Optional<Defect> defect(String name, JsonNode value) {
        return switch (name) {
            case "dataschema" ->
                unless(value.isTextual() && AttributeTypes.isUri(value.textValue()), name, Text.of("reason.uri"));
            case "traceparent", "tracestate" -> unless(value.isTextual(), name, Text.of("reason.text"));
            default ->
                unless(
                        value.isTextual() || value.isBoolean() || isInteger(value),
                        FieldPath.of(JsonPointer.empty().appendProperty(name)),
                        Text.of("reason.attribute-value"));
        };
    }

    /// 5.0 is one too.
    private static boolean isInteger(JsonNode value) {
        if (!value.isNumber()) {
            return false;
        }
        var number = value.decimalValue();
        return number.compareTo(LEAST) >= 0 && number.compareTo(MOST) <= 0 && value.canConvertToExactIntegral();
    }

    private static Optional<Defect> unless(boolean isRight, String name, Text reason) {
        return isRight ? Optional.empty() : Optional.of(new Defect(name, reason));
    }
}
