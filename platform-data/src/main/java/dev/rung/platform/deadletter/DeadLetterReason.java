package dev.rung.platform.deadletter;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.vertx.pgclient.PgException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Why a record is a dead letter. Made of the names of failures, fields and our own lines, never of their messages:
/// those quote what stood in the record.
///
/// @param code `unreadable`, `refused` or `unkeepable`; the metric's label
/// @param detail for whoever looks into it
public record DeadLetterReason(String code, String detail) {

    /// The reason, in metrics and alarms, of a record of which nothing could be kept.
    static final String LOST = "lost";

    private static final String REFUSED = "refused";
    private static final String UNKEEPABLE = "unkeepable";
    private static final String OURS = "dev.rung.";
    private static final int MOST_CAUSES = 5;
    private static final int LONGEST_DETAIL = 1_000;
    private static final Pattern CODE = Pattern.compile("[a-z-]{1,30}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    /// Whatever it was made of, a database and a metric can hold it.
    public DeadLetterReason {
        code = CODE.matcher(code).matches() ? code : REFUSED;
        var printable = UNPRINTABLE.matcher(detail).replaceAll("?");
        detail = printable.length() <= LONGEST_DETAIL ? printable : printable.substring(0, LONGEST_DETAIL);
    }

    /// The bytes are no event.
    public static DeadLetterReason unreadable(Throwable failure) {
        return new DeadLetterReason("unreadable", detail(failure));
    }

    /// @param detail says nothing of what stands in the record
    public static DeadLetterReason unreadable(String detail) {
        return new DeadLetterReason("unreadable", detail);
    }

    /// The door failed for this event alone.
    public static DeadLetterReason refused(Throwable failure) {
        return new DeadLetterReason(REFUSED, detail(failure));
    }

    /// The database refuses what the record holds, so that only its place on the topic is kept.
    static DeadLetterReason unkeepable(DeadLetterReason reason, Throwable refusal) {
        return new DeadLetterReason(UNKEEPABLE, "%s, not kept: %s".formatted(reason.detail(), detail(refusal)));
    }

    boolean isUnkeepable() {
        return code.equals(UNKEEPABLE);
    }

    private static String detail(Throwable failure) {
        return causes(failure).stream().map(DeadLetterReason::name).distinct().collect(Collectors.joining(" < "));
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
