package dev.rung.benefits.activity.streak;

import static dev.rung.platform.identity.Roles.CUSTOMER;

import dev.rung.benefits.activity.streak.ReadingStreaks.StreakStanding;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.openapi.Refuses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// The caller's days in a row.
@Path("me/streaks")
@RolesAllowed(CUSTOMER)
class MyStreakResource {

    private final ReadingStreaks reading;
    private final Caller caller;

    MyStreakResource(ReadingStreaks reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /// Where the caller is with signing in: today, days in a row, and what the next day gives.
    ///
    /// A sign-in is seen here a moment after it was told.
    @GET
    @WithSession
    @Refuses(status = 404, when = "The caller has not been heard of yet.")
    public Uni<StreakStanding> standing() {
        return reading.of(caller.ownExternalId());
    }
}
