package dev.rung.benefits.activity;

import static dev.rung.platform.identity.Roles.CUSTOMER;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import dev.rung.benefits.activity.terms.ActivityCode;
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

/// Activities, as members and storefronts see them.
@Path("activities")
class ActivityResource {

    private final ReadingActivities reading;

    ActivityResource(ReadingActivities reading) {
        this.reading = reading;
    }

    /// The activities that are on, by code, with what is in everybody's way.
    @GET
    @RolesAllowed({CUSTOMER, STOREFRONT})
    @WithSession
    public Uni<Page<ActivityView>> on(
            @RestQuery @Nullable @Pattern(regexp = ActivityCode.PATTERN) String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return reading.toAnybody(after, limit);
    }
}
