package dev.rung.platform.openapi;

import static java.util.Map.entry;

import dev.rung.platform.openapi.schema.IntegerBounds;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/// Parameters that mean the same at every operation, and what no text of a request may hold.
final class Parameters {

    /// PostgreSQL keeps no NUL, so no door takes one.
    private static final String WITHOUT_NUL = "^[^\\u0000]*$";

    /// Printable ASCII, no space at its ends.
    private static final String KEY = "^[\\u0021-\\u007e]([\\u0020-\\u007e]{0,198}[\\u0021-\\u007e])?$";

    private static final Set<Parameter.In> NEVER_EMPTY = Set.of(Parameter.In.PATH, Parameter.In.QUERY);

    /// Nothing is known of the time before 1970.
    private static final String MONTH = "^(19[7-9][0-9]|[2-9][0-9]{3})-(0[1-9]|1[0-2])$";

    private static final Map<String, String> TEXTS = Map.ofEntries(
            entry("after", "Where the page before ended: its `next`. Left out: from the beginning."),
            entry("limit", "How many items a page has at most."),
            entry("externalId", "The shop's id of the customer."),
            entry("version", "The number of a policy."),
            entry("month", "Such as `2026-03`."),
            entry("asOf", "An instant, not in the future; left out: now."),
            entry("from", "A business date of the store; the first day of the period."),
            entry(
                    "to",
                    "A business date of the store; the last day of the period. Not before `from`, not after today."),
            entry("If-Match", "The `hash` of the text that was read."),
            entry("Last-Event-ID", "The id of the last event that came; what was missed since then is sent first."),
            entry(
                    "Idempotency-Key",
                    "Chosen by the client: the same request with the same key is done once, and answered as the"
                            + " first."));

    private Parameters() {}

    static void describe(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(Parameters::describe);
        }
    }

    /// Read as texts, so that a wrong one is told in the words of its field.
    private static void format(Parameter parameter, Schema schema) {
        switch (parameter.getName()) {
            case "asOf" -> schema.setFormat("date-time");
            case "month" -> schema.setPattern(MONTH);
            case "Idempotency-Key" -> schema.setPattern(KEY);
            case null, default -> {}
        }
    }

    private static void describe(Parameter parameter) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(TEXTS.get(Objects.requireNonNullElse(parameter.getName(), "")));
        }
        var schema = parameter.getSchema();
        if (schema != null) {
            IntegerBounds.set(schema);
        }
        if (schema == null || schema.getType() == null || !schema.getType().contains(SchemaType.STRING)) {
            return;
        }
        format(parameter, schema);
        if (schema.getPattern() == null && schema.getEnumeration() == null && schema.getFormat() == null) {
            schema.setPattern(WITHOUT_NUL);
        }
        if (NEVER_EMPTY.contains(parameter.getIn())) {
            neverEmpty(schema);
        }
    }

    /// A parameter without a value is refused. A default that is empty means: without it.
    private static void neverEmpty(Schema schema) {
        if ("".equals(schema.getDefaultValue())) {
            schema.setDefaultValue(null);
        }
        var isBounded = schema.getEnumeration() != null || schema.getFormat() != null;
        if (schema.getMinLength() == null && !isBounded) {
            schema.setMinLength(1);
        }
    }
}
