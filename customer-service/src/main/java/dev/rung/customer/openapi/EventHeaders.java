package dev.rung.customer.openapi;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/// The headers of binary mode, which are an event's attributes.
final class EventHeaders {

    /// Anything else is percent-encoded.
    private static final String PRINTABLE = "^[ -~]*$";

    /// The meaning of each `ce-` header. None is required: in the other modes there are none.
    private static final SortedMap<String, String> ATTRIBUTES = new TreeMap<>(Map.ofEntries(
            Map.entry("specversion", "`1.0`."),
            Map.entry("id", "with `ce-source`, it makes the event unique for ever."),
            Map.entry("source", "which of the shop's systems tells it; a URI reference."),
            Map.entry("type", "what happened, such as `order.paid`."),
            Map.entry("subject", "the shop's id of the customer, percent-encoded."),
            Map.entry("time", "when the customer did it, such as `2026-03-02T09:30:00Z`."),
            Map.entry("dataschema", "is carried along and not followed."),
            Map.entry("history", "`true`: this is of the past, so nobody is told of what it leads to.")));

    private EventHeaders() {}

    static Stream<Parameter> all() {
        return ATTRIBUTES.entrySet().stream().map(entry -> header(entry.getKey(), entry.getValue()));
    }

    private static Parameter header(String attribute, String meaning) {
        return OASFactory.createParameter()
                .name("ce-" + attribute)
                .in(Parameter.In.HEADER)
                .description("In binary mode: " + meaning)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING).pattern(PRINTABLE));
    }
}
