package dev.rung.benefits.activity;

import static dev.rung.platform.identity.Roles.CUSTOMER;

import dev.rung.benefits.activity.terms.ActivityCode;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Activities, as the caller sees them.
@Path("me/activities")
@RolesAllowed(CUSTOMER)
class MyActivityResource {

    private final ReadingActivities reading;
    private final Caller caller;

    MyActivityResource(ReadingActivities reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /// The activities that are on, by code, with what is in the caller's way.
    ///
    /// Those that the caller took part in stay for a while after they are over.
    @GET
    @WithSession
    public Uni<Page<ActivityView>> onForMe(
            @RestQuery @Nullable @Pattern(regexp = ActivityCode.PATTERN) String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return reading.to(caller.ownExternalId(), after, limit);
    }
}
