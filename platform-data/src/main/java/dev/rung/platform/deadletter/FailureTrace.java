package dev.rung.platform.deadletter;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.vertx.pgclient.PgException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// A failure and its causes by the names of classes, fields and our own lines: messages quote what stood in the record.
final class FailureTrace {

    private static final String OURS = "dev.rung.";
    private static final int MOST_CAUSES = 5;

    private FailureTrace() {}

    static String of(Throwable failure) {
        return causes(failure).stream().map(FailureTrace::name).distinct().collect(Collectors.joining(" < "));
    }

    private static List<Throwable> causes(Throwable failure) {
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        var causes = new ArrayList<Throwable>();
        for (var next = failure; next != null && seen.add(next) && causes.size() < MOST_CAUSES; ) {
            causes.add(next);
            next = next.getCause();
        }
        return causes;
    }

    private static String name(Throwable failure) {
        var name = failure.getClass().getSimpleName();
        return switch (failure) {
            case JsonMappingException unmapped -> name + path(unmapped);
            case PgException refused ->
                "%s %s %s"
                        .formatted(name, refused.getSqlState(), Objects.requireNonNullElse(refused.getConstraint(), ""))
                        .strip();
            default -> name + place(failure);
        };
    }

    /// Fields of our own contracts; a key of a map is the sender's word.
    private static String path(JsonMappingException unmapped) {
        return unmapped.getPath().stream()
                .map(step -> step.getFrom() instanceof Map || step.getFieldName() == null ? "[]" : step.getFieldName())
                .collect(Collectors.joining(".", " at ", ""));
    }

    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(line -> line.getClassName().startsWith(OURS) && line.getLineNumber() > 0)
                .findFirst()
                .map(line -> " at %s:%d".formatted(line.getFileName(), line.getLineNumber()))
                .orElse("");
    }
}
