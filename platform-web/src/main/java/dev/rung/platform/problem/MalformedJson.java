package dev.rung.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.rung.platform.json.RefusedValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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
            return unreadable(within(failure, twice.group(1)), "must not stand twice in an object");
        }
        return switch (failure) {
            case JsonMappingException mapping
            when !(mapping.getCause() instanceof StreamReadException) -> unreadable(path(mapping), reason(mapping));
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() -> unreadable(path(mapping), "is not JSON" + place(mapping));
            case StreamConstraintsException _ ->
                notJson(failure, "A number is longer, or something is nested deeper, than is accepted");
            default -> notJson(failure, "The body is not JSON");
        };
    }

    private static Problem unreadable(String field, String reason) {
        return StatusProblems.of(400)
                .detail(field.isEmpty() ? "The body " + reason : field + " " + reason)
                .with("errors", List.of(new InvalidField(field, reason)));
    }

    private static Problem notJson(JsonProcessingException failure, String what) {
        return StatusProblems.of(400).detail(what + place(failure));
    }

    private static String place(JsonProcessingException failure) {
        var at = failure.getLocation();
        return at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    /// The name of a key that stands twice, after those that lead to it where Jackson knows them. Where it was reading
    /// the object's own fields, its path ends in the key itself.
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

    private static String reason(JsonMappingException failure) {
        return switch (failure) {
            case RefusedValue refused -> refused.getOriginalMessage();
            case InvalidTypeIdException _ -> "has an unknown type";
            case UnrecognizedPropertyException _ -> "is not a field of this";
            case MismatchedInputException mismatch -> "must be " + expected(mismatch.getTargetType());
            default -> "has a value that is not accepted";
        };
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return expectedText(type);
    }

    private static String expectedText(Class<?> type) {
        if (type == Instant.class) {
            return "an instant such as 2026-03-02T09:30:00Z";
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-03-02";
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        return type.getPackageName().startsWith("java.") ? "a valid value" : "an object";
    }
}
