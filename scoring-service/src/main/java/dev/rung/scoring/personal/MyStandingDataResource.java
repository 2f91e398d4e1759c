package dev.rung.scoring.personal;

import static dev.rung.platform.identity.Roles.CUSTOMER;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.personal.CustomerData;
import dev.rung.platform.personal.ReadingData;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("me/data/standing")
@RolesAllowed(CUSTOMER)
class MyStandingDataResource {

    private final ReadingData reading;
    private final Caller caller;

    MyStandingDataResource(ReadingData reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /// All that is kept of the caller's tier: one document, to keep or to take elsewhere.
    ///
    /// The assessment with the numbers behind it, every decision with its grounds, and what people granted.
    @GET
    @WithSession
    public Uni<CustomerData> data() {
        return reading.of(caller.ownExternalId(), CustomerTables.ALL);
    }
}
