package dev.rung.feedback.personal;

import static dev.rung.platform.identity.Roles.CUSTOMER;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.personal.CustomerData;
import dev.rung.platform.personal.ReadingData;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("me/data/feedback")
@RolesAllowed(CUSTOMER)
class MyFeedbackDataResource {

    private final ReadingData reading;
    private final Caller caller;

    MyFeedbackDataResource(ReadingData reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /// All that is kept of the caller's feedback, appeals and the answers to them: one document, to keep or
    /// to take elsewhere.
    ///
    /// With the decisions about the caller that an appeal may be about.
    @GET
    @WithSession
    public Uni<CustomerData> data() {
        return reading.of(caller.ownExternalId(), CustomerTables.ALL);
    }
}
