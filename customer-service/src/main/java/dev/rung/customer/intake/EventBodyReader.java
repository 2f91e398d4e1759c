package dev.rung.customer.intake;

import dev.rung.customer.cloudevents.CloudEventReader;
import dev.rung.customer.cloudevents.EventData;
import dev.rung.customer.cloudevents.RawEvent;
import dev.rung.customer.intake.cleaning.IntakeTerms;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the events out of a body, in the form that its `Content-Type` names.
@ApplicationScoped
class EventBodyReader {

    static final String BATCH = "application/cloudevents-batch+json";
    static final String STRUCTURED = "application/cloudevents+json";
    static final String LINES = "application/x-ndjson";
    static final String DATA = MediaType.APPLICATION_JSON;

    private static final String SOME_JSON = "application/*+json";

    private final IntakeTerms terms;

    EventBodyReader(IntakeTerms terms) {
        this.terms = terms;
    }

    /// Fails with 400, 413 or 415 where there are none, too many, or they are in no form that is known.
    List<RawEvent> read(HttpHeaders headers, byte[] body) {
        var form = form(headers.getMediaType());
        var attributes = headers.getRequestHeaders();
        return switch (form) {
            case BATCH -> items(CloudEventReader.batch(body).orElseThrow(EventBodyReader::noArray));
            case STRUCTURED -> List.of(CloudEventReader.single(body));
            case LINES -> items(CloudEventReader.lines(body));
            case String data
            when CloudEventReader.isBinary(attributes)
                    && (EventData.isJson(data) || data.isEmpty() && body.length == 0) ->
                List.of(CloudEventReader.binary(attributes, body));
            case "" -> throw notAccepted(Text.of("detail.content-type-missing"));
            case String data
            when EventData.isJson(data) ->
                throw notAccepted(Text.of("detail.content-type-binary").with("type", data));
            default -> throw notAccepted(Text.of("detail.content-type-unknown"));
        };
    }

    private static String form(@Nullable MediaType type) {
        return type == null ? "" : type.getType() + "/" + type.getSubtype();
    }

    private List<RawEvent> items(List<byte[]> events) {
        if (events.size() > terms.maxEvents()) {
            throw Problem.of(413, "too-many-events")
                    .with("events", events.size())
                    .with("most", terms.maxEvents())
                    .asException();
        }
        return CloudEventReader.items(events);
    }

    private static RuntimeException noArray() {
        return Problem.of(400, "malformed").detail(Text.of("detail.no-array")).asException();
    }

    private static RuntimeException notAccepted(Text detail) {
        return Problem.of(415, "unsupported-media-type")
                .detail(detail)
                .with("accepted", List.of(BATCH, STRUCTURED, LINES, DATA, SOME_JSON))
                .asException();
    }
}
