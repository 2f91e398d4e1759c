package dev.rung.platform.deadletter;

import dev.rung.platform.locale.MessageBundles;
import dev.rung.platform.locale.Text;
import java.util.regex.Pattern;

/// Why a record is a dead letter. Made of the names of failures, fields and our own lines, never of their messages:
/// those quote what stood in the record.
///
/// @param code `unreadable`, `refused` or `unkeepable`; the metric's label
/// @param detail where it failed: names of failures, fields and lines, or a word in capitals that the message bundles
/// explain (`dead-letter-cause.<word>`). It is the same in every language; [#sentence] puts it into words
public record DeadLetterReason(String code, String detail) {

    /// The reason, in metrics and alarms, of a record of which nothing could be kept.
    static final String LOST = "lost";

    private static final String REFUSED = "refused";
    private static final String UNKEEPABLE = "unkeepable";
    private static final int LONGEST_DETAIL = 1_000;
    private static final Pattern CODE = Pattern.compile("[a-z-]{1,30}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    /// A database and a metric can hold it, made of anything.
    public DeadLetterReason {
        code = CODE.matcher(code).matches() ? code : REFUSED;
        var printable = UNPRINTABLE.matcher(detail).replaceAll("?");
        detail = printable.length() <= LONGEST_DETAIL ? printable : printable.substring(0, LONGEST_DETAIL);
    }

    /// The bytes are no event.
    public static DeadLetterReason unreadable(Throwable failure) {
        return new DeadLetterReason("unreadable", FailureTrace.of(failure));
    }

    /// @param detail says nothing of what stands in the record
    public static DeadLetterReason unreadable(String detail) {
        return new DeadLetterReason("unreadable", detail);
    }

    /// The door failed for this event alone.
    public static DeadLetterReason refused(Throwable failure) {
        return new DeadLetterReason(REFUSED, FailureTrace.of(failure));
    }

    /// The database refuses what the record holds, so that only its place on the topic is kept.
    static DeadLetterReason unkeepable(DeadLetterReason reason, Throwable refusal) {
        return new DeadLetterReason(UNKEEPABLE, "%s | %s".formatted(reason.detail(), FailureTrace.of(refusal)));
    }

    /// For an administrator to read. The code may come from a topic, where another release wrote it.
    Text sentence() {
        var cause = "dead-letter-cause." + detail;
        var told = isTold(cause) ? Text.of(cause) : Text.verbatim(detail);
        var kind = "dead-letter." + code;
        return isTold(kind) ? Text.of(kind).with("cause", told) : told;
    }

    private static boolean isTold(String key) {
        return MessageBundles.english().has(key);
    }

    boolean isUnkeepable() {
        return code.equals(UNKEEPABLE);
    }
}
