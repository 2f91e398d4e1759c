package dev.rung.customer.intake;

import dev.rung.customer.cloudevents.CloudEventReader;
import dev.rung.customer.cloudevents.EventData;
import dev.rung.customer.cloudevents.RawEvent;
import dev.rung.customer.intake.AcceptingEvents.Outcome;
import dev.rung.customer.intake.cleaning.IntakeTerms;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("events")
@RolesAllowed({Roles.STOREFRONT, Roles.ADMIN})
class EventResource {

    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String LINES = "application/x-ndjson";
    private static final String DATA = MediaType.APPLICATION_JSON;

    /// JAX-RS knows no suffixes; other media types are refused earlier, by the OpenAPI document.
    private static final String DATA_OF_SOME_KIND = "application/*";
    private static final String SOME_JSON = "application/*+json";

    private final AcceptingEvents accepting;
    private final IntakeTerms terms;
    private final Caller caller;

    EventResource(AcceptingEvents accepting, IntakeTerms terms, Caller caller) {
        this.accepting = accepting;
        this.terms = terms;
        this.caller = caller;
    }

    /// CloudEvents: an array, one in structured mode, one per line, or one in binary mode, whose attributes are
    /// `ce-` headers and whose data are the body. One without data needs no body and no `Content-Type` there.
    ///
    /// @param dryRun true: answers what would become of the events now, and takes none of them in. Several such
    /// requests do not know of each other
    @POST
    @Consumes({BATCH, STRUCTURED, LINES, DATA, DATA_OF_SOME_KIND})
    @ResponseStatus(202)
    public Uni<Outcome> accept(
            @RestQuery @DefaultValue("false") @Pattern(regexp = "true|false") String dryRun,
            @Context HttpHeaders headers,
            byte[] body) {
        var events = events(headers, body);
        return Boolean.parseBoolean(dryRun) ? accepting.wouldAccept(events) : accepting.accept(events, caller.name());
    }

    private List<RawEvent> events(HttpHeaders headers, byte[] body) {
        var form = form(headers.getMediaType());
        var attributes = headers.getRequestHeaders();
        return switch (form) {
            case BATCH -> items(CloudEventReader.batch(body).orElseThrow(EventResource::noArray));
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
