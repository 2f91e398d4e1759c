package dev.rung.platform.openapi.schema;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/// Values that Java has a class for and JSON has not are written where they stand, not as components
/// with the name of a class.
public final class PlainValues {

    private static final String PREFIX = "#/components/schemas/";

    private static final Map<String, Plain> KNOWN = Map.of(
            "UUID", new Plain("uuid", null, "7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a"),
            "Instant", new Plain("date-time", null, "2026-03-02T09:30:00Z"),
            "LocalDate", new Plain("date", null, "2026-03-02"),
            "YearMonth", new Plain(null, "^[0-9]{4}-(0[1-9]|1[0-2])$", "2026-03"));

    /// Any JSON value, and any JSON object.
    private static final List<String> JSON = List.of("JsonNode", "ObjectNode");

    private static final Pattern WORDS = Pattern.compile("\\w[\\w-]*(\\|\\w[\\w-]*)*");
    private static final String NOT_BLANK = "\\S";

    private record Plain(@Nullable String format, @Nullable String pattern, String example) {}

    private PlainValues() {}

    public static void write(Schema schema) {
        var reference = schema.getRef();
        if (reference != null) {
            inline(schema, reference.startsWith(PREFIX) ? reference.substring(PREFIX.length()) : reference);
        } else if (schema.getPattern() != null) {
            pattern(schema, schema.getPattern());
        }
    }

    /// Null is in it.
    static boolean isAnything(Schema schema) {
        return (PREFIX + "JsonNode").equals(schema.getRef());
    }

    private static void inline(Schema schema, String name) {
        var plain = KNOWN.get(name);
        if (plain != null) {
            schema.setRef(null);
            schema.setType(List.of(SchemaType.STRING));
            schema.setFormat(plain.format());
            schema.setPattern(plain.pattern());
            schema.setExamples(List.of(plain.example()));
        } else if (JSON.contains(name)) {
            schema.setRef(null);
            if (name.equals("ObjectNode")) {
                schema.setType(List.of(SchemaType.OBJECT));
                schema.setAdditionalPropertiesBoolean(true);
            }
        }
    }

    /// Java's constraints look at the whole text, a schema's pattern at any part of it; and
    /// a choice of words is one.
    private static void pattern(Schema schema, String pattern) {
        if (WORDS.matcher(pattern).matches() && !isNullable(schema)) {
            schema.setPattern(null);
            List.of(pattern.split("\\|")).forEach(schema::addEnumeration);
        } else if (!pattern.equals(NOT_BLANK)) {
            schema.setPattern(pattern.startsWith("^") ? readable(pattern) : "^(" + readable(pattern) + ")$");
        }
    }

    /// A choice would have to name null too, which the document's writer leaves out; a
    /// pattern is about texts only.
    private static boolean isNullable(Schema schema) {
        return schema.getType() != null && schema.getType().contains(SchemaType.NULL);
    }

    /// Without what only Java's expressions know: possessive quantifiers, and classes that few others do.
    private static String readable(String pattern) {
        return pattern.replace("*+", "*")
                .replace("++", "+")
                .replace("\\p{Cc}", "\\u0000-\\u001f\\u007f-\\u009f")
                .replace("\\p{Cs}", "");
    }
}
