package dev.rung.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.rung.platform.json.RefusedValue;
import dev.rung.platform.locale.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Says which field of a JSON body cannot be read, and what should stand there, in the client's words:
/// Jackson's own messages name our classes.
final class MalformedJson {

    private static final Pattern TWICE = Pattern.compile("^Duplicate field '(.*)'", Pattern.DOTALL);

    private MalformedJson() {}

    static Problem of(JsonProcessingException failure) {
        var twice = TWICE.matcher(failure.getOriginalMessage());
        if (twice.find()) {
            return unreadable(within(failure, twice.group(1)), Text.of("reason.twice"));
        }
        return switch (failure) {
            case JsonMappingException mapping
            when !(mapping.getCause() instanceof StreamReadException) -> unreadable(path(mapping), reason(mapping));
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() -> unreadable(path(mapping), placed("reason.not-json", mapping));
            case StreamConstraintsException _ -> StatusProblems.of(400).detail(placed("detail.json-too-long", failure));
            default -> StatusProblems.of(400).detail(placed("detail.not-json", failure));
        };
    }

    private static Problem unreadable(String field, Text reason) {
        return StatusProblems.of(400)
                .detail(Text.of("detail.unreadable").with("field", field).with("reason", reason))
                .at(field, reason);
    }

    private static Text placed(String key, JsonProcessingException failure) {
        var at = failure.getLocation();
        var place = at == null
                ? Text.of("detail.no-place")
                : Text.of("detail.place").with("line", at.getLineNr()).with("column", at.getColumnNr());
        return Text.of(key).with("place", place);
    }

    /// The name of a key that stands twice, after those that lead to it where Jackson knows them. Where it was
    /// reading the object's own fields, its path ends in the key itself.
    private static String within(JsonProcessingException failure, String key) {
        var path = failure instanceof JsonMappingException mapping ? path(mapping) : "";
        return path.isEmpty() || path.equals(key) || path.endsWith("." + key)
                ? (path.isEmpty() ? key : path)
                : path + "." + key;
    }

    private static String path(JsonMappingException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static Text reason(JsonMappingException failure) {
        return switch (failure) {
            case RefusedValue refused -> refused.reason();
            case InvalidTypeIdException _ -> Text.of("reason.type-unknown");
            case UnrecognizedPropertyException _ -> Text.of("reason.field-unknown");
            case MismatchedInputException mismatch -> expected(mismatch.getTargetType());
            default -> Text.of("reason.value-refused");
        };
    }

    private static Text expected(@Nullable Class<?> type) {
        if (type == null) {
            return Text.of("reason.value-refused");
        }
        if (type.isEnum()) {
            return Text.of("reason.one-of").with("choices", Arrays.toString(type.getEnumConstants()));
        }
        if (type == boolean.class || type == Boolean.class) {
            return Text.of("reason.boolean");
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Text.of("reason.whole-number");
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return Text.of("reason.number");
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return Text.of("reason.list");
        }
        return expectedText(type);
    }

    private static Text expectedText(Class<?> type) {
        if (type == Instant.class) {
            return Text.of("reason.instant");
        }
        if (type == LocalDate.class) {
            return Text.of("reason.date");
        }
        if (type == UUID.class) {
            return Text.of("reason.uuid");
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return Text.of("reason.text");
        }
        return Text.of(type.getPackageName().startsWith("java.") ? "reason.value-refused" : "reason.object");
    }
}
