package dev.rung.customer.cloudevents;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
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

    /// @return the first that is wrong, by its name, and why; empty where none is
    static Optional<String> flaw(JsonNode event) {
        return event.properties().stream()
                .filter(attribute -> !READ.contains(attribute.getKey())
                        && !attribute.getValue().isNull())
                .flatMap(attribute -> flaw(attribute.getKey(), attribute.getValue()).stream())
                .findFirst();
    }

    private static Optional<String> flaw(String name, JsonNode value) {
        return switch (name) {
            case "dataschema" ->
                unless(value.isTextual() && AttributeTypes.isUri(value.textValue()), "dataschema must be a URI");
            case "traceparent", "tracestate" -> unless(value.isTextual(), name + " must be a text");
            default ->
                unless(
                        value.isTextual() || value.isBoolean() || isInteger(value),
                        FieldPath.of(JsonPointer.empty().appendProperty(name))
                                + " must be a text, true, false or a whole number of 32 bits");
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

    private static Optional<String> unless(boolean isRight, String flaw) {
        return isRight ? Optional.empty() : Optional.of(flaw);
    }
}
