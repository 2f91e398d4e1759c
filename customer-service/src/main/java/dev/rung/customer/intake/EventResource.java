package dev.rung.customer.intake;

import dev.rung.customer.intake.Accepting.Outcome;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("events")
@RolesAllowed({Roles.STOREFRONT, Roles.ADMIN})
class EventResource {

    private final Accepting accepting;
    private final IntakeTerms terms;
    private final Caller caller;

    EventResource(Accepting accepting, IntakeTerms terms, Caller caller) {
        this.accepting = accepting;
        this.terms = terms;
        this.caller = caller;
    }

    /// A JSON array of CloudEvents.
    @POST
    @Consumes("application/cloudevents-batch+json")
    @ResponseStatus(202)
    public Uni<Outcome> acceptBatch(byte[] body) {
        return accept(EventReader.batch(body)
                .orElseThrow(() -> Problem.of(400, "malformed", "The request cannot be understood")
                        .detail("The body must be a JSON array of events")
                        .asException()));
    }

    /// One CloudEvent.
    @POST
    @Consumes("application/cloudevents+json")
    @ResponseStatus(202)
    public Uni<Outcome> acceptOne(byte[] body) {
        return accept(List.of(EventReader.single(body)));
    }

    /// One CloudEvent per line.
    @POST
    @Consumes("application/x-ndjson")
    @ResponseStatus(202)
    public Uni<Outcome> acceptLines(byte[] body) {
        return accept(EventReader.lines(body));
    }

    private Uni<Outcome> accept(List<Item> items) {
        if (items.size() > terms.maxEvents()) {
            throw Problem.of(413, "too-many-events", "The request has more events than are accepted at once")
                    .with("events", items.size())
                    .with("most", terms.maxEvents())
                    .asException();
        }
        return accepting.accept(items, caller.name());
    }
}
