package dev.rung.scoring.population.reconciliation;

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
import dev.rung.scoring.population.reconciliation.Reconciliation.ReconciliationState;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The reconciliations' reports. The methods block, so they run on worker threads.
@Path("reconciliations")
class ReconciliationResource {

    private final Reconciling reconciling;
    private final Jobs jobs;
    private final JsonText json;
    private final Caller caller;

    ReconciliationResource(Reconciling reconciling, Jobs jobs, JsonText json, Caller caller) {
        this.reconciling = reconciling;
        this.jobs = jobs;
        this.json = json;
        this.caller = caller;
    }

    @RegisterForReflection
    record Started(UUID id, ReconciliationState state) {}

    /// Recounts of what is stored, and what differed.
    ///
    /// Newest first.
    @GET
    @RolesAllowed({ANALYST, MARKETER, APPROVER, ADMIN})
    public Page<Reconciliation> reports(
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit)
            throws SQLException {
        var found = jobs.page(Reconciling.CODE, Page.before(after), limit + 1);
        var running = found.stream().filter(Job::isRunning).findFirst();
        var progress = running.isPresent() ? jobs.progress(running.get()) : null;
        return Page.of(found, limit, last -> Long.toString(last.number()))
                .map(job -> Reconciliation.of(job, job.isRunning() ? progress : null, json));
    }

    /// Recounts what is stored.
    @POST
    @ResponseStatus(202)
    @RolesAllowed(ADMIN)
    @Refuses(status = 409, when = "Another one is under way.")
    public Started start() throws SQLException {
        return new Started(reconciling.start(caller.name()).id(), ReconciliationState.RUNNING);
    }
}
