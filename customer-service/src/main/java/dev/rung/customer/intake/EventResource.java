package dev.rung.customer.intake;

import dev.rung.customer.intake.AcceptingEvents.Outcome;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

@Path("events")
@RolesAllowed({Roles.STOREFRONT, Roles.ADMIN})
class EventResource {

    /// JAX-RS knows no suffixes; other media types are refused earlier, by the OpenAPI document.
    private static final String DATA_OF_SOME_KIND = "application/*";

    private final AcceptingEvents accepting;
    private final EventBodyReader bodies;
    private final Caller caller;

    EventResource(AcceptingEvents accepting, EventBodyReader bodies, Caller caller) {
        this.accepting = accepting;
        this.bodies = bodies;
        this.caller = caller;
    }

    /// CloudEvents: an array, one in structured mode, one per line, or one in binary mode, whose attributes are
    /// `ce-` headers and whose data are the body. One without data needs no body and no `Content-Type` there.
    ///
    /// @param dryRun true: answers what would become of the events now, and takes none of them in. Several such
    /// requests do not know of each other
    @POST
    @Consumes({
        EventBodyReader.BATCH,
        EventBodyReader.STRUCTURED,
        EventBodyReader.LINES,
        EventBodyReader.DATA,
        DATA_OF_SOME_KIND
    })
    @ResponseStatus(202)
    public Uni<Outcome> accept(
            @RestQuery @DefaultValue("false") @Pattern(regexp = "true|false") String dryRun,
            @Context HttpHeaders headers,
            byte[] body) {
        var events = bodies.read(headers, body);
        return Boolean.parseBoolean(dryRun) ? accepting.wouldAccept(events) : accepting.accept(events, caller.name());
    }
}
