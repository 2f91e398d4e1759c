package dev.rung.scoring.population.dryrun;

import static dev.rung.platform.identity.ExternalId.normalised;
import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.page.Page;
import dev.rung.platform.problem.Problem;
import dev.rung.scoring.population.job.Jobs;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Dry runs of policies. The methods block, so they run on worker threads.
@Path("policies")
@RolesAllowed({MARKETER, APPROVER, ADMIN, ANALYST})
class DryRunResource {

    private static final String TIER = "[^\\s\\p{Cc}]{1,64}";

    private final DryRunning running;
    private final Jobs jobs;
    private final Movers movers;
    private final JsonText json;
    private final Caller caller;

    DryRunResource(DryRunning running, Jobs jobs, Movers movers, JsonText json, Caller caller) {
        this.running = running;
        this.jobs = jobs;
        this.movers = movers;
        this.json = json;
        this.caller = caller;
    }

    @RegisterForReflection
    record Started(UUID id, DryRun.DryRunState state) {}

    /// Tries a version on all customers.
    @POST
    @Path("{version}/dry-run")
    @ResponseStatus(202)
    @Refuses(status = 409, when = "Another one is under way.")
    public Started start(@RestPath int version) throws SQLException {
        var run = running.start(version, caller.name());
        return new Started(run.id(), run.state());
    }

    /// The result of a version's latest dry run, or how far it has come.
    @GET
    @Path("{version}/dry-run")
    public DryRun report(@RestPath int version) throws SQLException {
        var job = jobs.latest(DryRunning.CODE, version, null)
                .orElseThrow(() -> Problem.of(404, "dry-run-unknown")
                        .with("version", version)
                        .asException());
        return DryRun.of(job, jobs.progress(job), json);
    }

    /// The customers who would move, by the latest dry run.
    ///
    /// Only once it is done; in the order of customer ids. The list of a version that nobody is at work on any
    /// more is forgotten when another version is tried. A cursor leads on in the same selection only.
    ///
    /// @param direction only these: `level` is a tier of the same height that has another code
    /// @param from only those who leave this tier
    /// @param to only those who come to this tier
    /// @param reason only those who move for this
    /// @param customer only this one; the storefront's id of them
    @GET
    @Path("{version}/dry-run/movers")
    @Refuses(status = 409, when = "The dry run is not done, or there is a newer one.")
    @Refuses(status = 410, when = "The list is kept no longer: try the version once more.")
    public Page<Mover> movers(
            @RestPath int version,
            @RestQuery @Nullable @Pattern(regexp = MoveDirection.CODES) String direction,
            @RestQuery @Nullable @Pattern(regexp = TIER) String from,
            @RestQuery @Nullable @Pattern(regexp = TIER) String to,
            @RestQuery @Nullable @Pattern(regexp = MoveReason.CODES) String reason,
            @RestQuery @Nullable @Pattern(regexp = ExternalId.PATTERN) String customer,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit)
            throws SQLException {
        var run = report(version);
        if (run.state() != DryRun.DryRunState.DONE) {
            throw Problem.of(409, "dry-run-not-done")
                    .with("state", run.state().name())
                    .asException();
        }
        var page = MoversPage.parse(after, run.id(), limit);
        var selection = new MoverSelection(direction, from, to, reason, customer == null ? null : normalised(customer));
        var found = movers.page(page, selection, limit + 1);
        if (found.isEmpty() && Objects.requireNonNull(run.report()).movers() > 0 && !movers.areKept(run.id())) {
            throw Problem.of(410, "dry-run-forgotten").with("version", version).asException();
        }
        return page.of(found);
    }
}
