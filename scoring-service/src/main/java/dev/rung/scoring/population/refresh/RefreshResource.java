package dev.rung.scoring.population.refresh;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.page.Page;
import dev.rung.scoring.population.job.Job;
import dev.rung.scoring.population.job.Jobs;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/// Each time that a policy's numbers were drawn anew. The methods block, so they run on worker threads.
@Path("policies/refreshes")
class RefreshResource {

    private final Refreshing refreshing;
    private final Jobs jobs;
    private final JsonText json;
    private final Caller caller;

    RefreshResource(Refreshing refreshing, Jobs jobs, JsonText json, Caller caller) {
        this.refreshing = refreshing;
        this.jobs = jobs;
        this.json = json;
        this.caller = caller;
    }

    @RegisterForReflection
    record Started(long id, Refresh.RefreshState state) {}

    /// Refreshes of the numbers of a policy.
    ///
    /// Newest first.
    @GET
    @RolesAllowed({MARKETER, APPROVER, ADMIN, ANALYST})
    public Page<Refresh> all(
            @RestQuery @DefaultValue("9223372036854775807") @Min(1) long after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit)
            throws SQLException {
        var found = jobs.page(RefreshingThresholds.CODE, after, limit + 1);
        var running = found.stream().filter(Job::isRunning).findFirst();
        var progress = running.isPresent() ? jobs.progress(running.get()) : null;
        return Page.of(found, limit, last -> Long.toString(last.number()))
                .map(job -> Refresh.of(job, job.isRunning() ? progress : null, json));
    }

    /// Draws the numbers of the policy in force anew.
    ///
    /// Nothing to say with it: what is drawn, and how far it may move, was approved with the policy.
    @POST
    @ResponseStatus(202)
    @RolesAllowed(ADMIN)
    @Refuses(status = 409, when = "Another refresh is under way, or none is due or possible now.")
    public Started start() throws SQLException {
        return new Started(refreshing.start(caller.name()), Refresh.RefreshState.RUNNING);
    }
}
