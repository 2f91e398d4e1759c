package dev.rung.platform.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// The values that a query parameter may have by its schema's type.
enum ParameterType {
    INT("must be a whole number", "-?[0-9]{1,10}", Integer::parseInt),
    LONG("must be a whole number", "-?[0-9]{1,19}", Long::parseLong),
    BOOLEAN("must be true or false", "true|false", _ -> {}),
    DATE("must be a date such as 2026-03-02", "[0-9]{4}-.*", LocalDate::parse),
    INSTANT("must be an instant such as 2026-03-02T09:30:00Z", "[0-9]{4}-.*", Instant::parse),
    UNIQUE_ID("must be a UUID", "(?:[0-9A-Fa-f]+-){4}[0-9A-Fa-f]+", ParameterType::parseUuid),
    TEXT("", "(?s).*", _ -> {});

    private final String reason;
    private final Pattern written;
    private final Consumer<String> parser;

    /// @param written Java's parsers also take signs, digits of other scripts and years that no schema knows
    ParameterType(String reason, String written, Consumer<String> parser) {
        this.reason = reason;
        this.written = Pattern.compile(written);
        this.parser = parser;
    }

    /// @param schema without references
    static ParameterType of(JsonNode schema) {
        var format = schema.path("format").asText("");
        return switch (type(schema.path("type"))) {
            case "integer" -> format.equals("int32") ? INT : LONG;
            case "boolean" -> BOOLEAN;
            case "string" ->
                switch (format) {
                    case "date" -> DATE;
                    case "date-time" -> INSTANT;
                    case "uuid" -> UNIQUE_ID;
                    default -> TEXT;
                };
            default -> TEXT;
        };
    }

    /// @return why not, to be read after the parameter's name
    Optional<String> flaw(String value) {
        if (!written.matcher(value).matches()) {
            return Optional.of(reason);
        }
        try {
            parser.accept(value);
            return Optional.empty();
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.of(reason);
        }
    }

    /// From OpenAPI 3.1 on a type may be a list, `null` among it.
    private static String type(JsonNode type) {
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asText)
                        .filter(name -> !name.equals("null"))
                        .findFirst()
                        .orElse("")
                : type.asText("");
    }

    private static void parseUuid(String value) {
        if (value.length() != UUID.fromString(value).toString().length()) {
            throw new IllegalArgumentException();
        }
    }
}
