package dev.rung.platform.deadletter;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.vertx.pgclient.PgException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Why a record is a dead letter. Made of the names of failures, fields and our own lines, never of their messages:
/// those quote what stood in the record.
///
/// @param code `unreadable` or `refused`; the metric's label
/// @param detail for whoever looks into it
public record Reason(String code, String detail) {

    private static final String OURS = "dev.rung.";
    private static final int MOST_CAUSES = 5;

    /// The bytes are no event.
    public static Reason unreadable(Throwable failure) {
        return new Reason("unreadable", detail(failure));
    }

    /// @param detail says nothing of what stands in the record
    public static Reason unreadable(String detail) {
        return new Reason("unreadable", detail);
    }

    /// The door failed for this event alone.
    public static Reason refused(Throwable failure) {
        return new Reason("refused", detail(failure));
    }

    private static String detail(Throwable failure) {
        return causes(failure).stream().map(Reason::name).distinct().collect(Collectors.joining(" < "));
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
                .map(step -> step.getFrom() instanceof java.util.Map || step.getFieldName() == null
                        ? "[]"
                        : step.getFieldName())
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
