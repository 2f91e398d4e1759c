package dev.rung.outreach.personal;

import static dev.rung.platform.identity.Roles.CUSTOMER;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.personal.CustomerData;
import dev.rung.platform.personal.ReadingData;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("me/data/messages")
@RolesAllowed(CUSTOMER)
class MyMessageDataResource {

    private final ReadingData reading;
    private final Caller caller;

    MyMessageDataResource(ReadingData reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /// All that is kept of the caller's messages: one document, to keep or to take elsewhere.
    ///
    /// With what the inbox says, and what became of each message.
    @GET
    @WithSession
    public Uni<CustomerData> data() {
        return reading.of(caller.ownExternalId(), CustomerTables.ALL);
    }
}
