package dev.rung.benefits.personal;

import static dev.rung.platform.identity.Roles.CUSTOMER;

import dev.rung.platform.identity.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("me/data/benefits")
@RolesAllowed(CUSTOMER)
class MyDataResource {

    private final ReadingData reading;
    private final Caller caller;

    MyDataResource(ReadingData reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /// All that is kept of the caller's points, benefits, rewards, coupons, quotes and activities: one
    /// document, to keep or to take elsewhere.
    ///
    /// Names of people who work for the store are not in it, nor is what would tell of other customers.
    @GET
    @WithSession
    public Uni<CustomerData> data() {
        return reading.of(caller.ownExternalId());
    }
}
