package dev.rung.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says which field of a JSON body cannot be read, and what should stand there, in the client's words:
/// Jackson's own messages name our classes.
final class MalformedJson {

    private MalformedJson() {}

    static Problem of(JsonProcessingException failure) {
        return switch (failure) {
            case JsonMappingException mapping
            when !(mapping.getCause() instanceof StreamReadException) -> unreadable(path(mapping), reason(mapping));
            default -> notJson(failure);
        };
    }

    private static Problem unreadable(String field, String reason) {
        return StatusProblems.of(400)
                .detail(field.isEmpty() ? "The body " + reason : field + " " + reason)
                .with("errors", List.of(new InvalidField(field, reason)));
    }

    private static Problem notJson(JsonProcessingException failure) {
        var problem = StatusProblems.of(400);
        var at = failure.getLocation();
        return at == null
                ? problem.detail("The body is not JSON")
                : problem.detail(
                        "The body is not JSON at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()));
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
            case InvalidTypeIdException _ -> "has an unknown type";
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
