package dev.rung.customer.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Some of the types that CloudEvents knows for its attributes, read as their RFCs write them.
public final class AttributeTypes {

    private static final String PCHAR = "[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2}";

    /// RFC 3986 but for the authority, which `java.net.URI` reads.
    private static final Pattern URI_REFERENCE = Pattern.compile("""
            ([A-Za-z][A-Za-z0-9+.-]*:)?(//(PCHAR|[\\[\\]])*)?(PCHAR|/)*(\\?(PCHAR|[/?])*)?(#(PCHAR|[/?])*)?""".replace("PCHAR", PCHAR));

    /// RFC 3339, with the lower-case letters and the leap second that it allows.
    private static final Pattern TIMESTAMP = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[Tt](\\d{2}:\\d{2}):(\\d{2})(?:\\.(\\d{1,100}))?([Zz]|[+-]\\d{2}:\\d{2})");

    private AttributeTypes() {}

    /// The first attribute of [OtherAttributes] that is not of its type.
    public static Optional<Defect> defect(JsonNode event) {
        return OtherAttributes.defect(event);
    }

    /// Also refuses what `java.net.URI` does not read, though RFC 3986 would (`urn:`): readers of the topic parse
    /// `ce_source` by it.
    public static boolean isUriReference(String text) {
        if (!URI_REFERENCE.matcher(text).matches()) {
            return false;
        }
        try {
            return !new URI(text).toString().isEmpty();
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /// A URI reference that says by which scheme it is meant.
    public static boolean isUri(String text) {
        return isUriReference(text) && URI.create(text).isAbsolute();
    }

    /// In whole microseconds, the rest cut off and never rounded: a moment of this year stays in this year. A
    /// leap second counts as the last microsecond before it ends.
    public static Optional<Instant> timestamp(String text) {
        var parts = TIMESTAMP.matcher(text);
        try {
            return parts.matches() ? Optional.of(instant(parts)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Instant instant(Matcher parts) {
        var leap = parts.group(3).equals("60");
        var second = leap ? "59" : parts.group(3);
        var fraction = leap ? "999999" : micros(parts.group(4));
        var offset = parts.group(5).equalsIgnoreCase("z") ? "Z" : parts.group(5);
        var time = OffsetDateTime.parse(parts.group(1) + "T" + parts.group(2) + ":" + second + "." + fraction + offset);
        var utc = time.withOffsetSameInstant(ZoneOffset.UTC);
        if (leap && (utc.getHour() != 23 || utc.getMinute() != 59)) {
            throw new DateTimeException("No leap second at this time");
        }
        return time.toInstant();
    }

    private static String micros(@Nullable String digits) {
        return digits == null ? "0" : digits.substring(0, Math.min(6, digits.length()));
    }
}
