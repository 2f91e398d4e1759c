package dev.rung.scoring.policy.catalog;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.MARKETER;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.platform.page.Page;
import dev.rung.scoring.policy.check.PolicyCheck;
import dev.rung.scoring.policy.check.PolicyWarning;
import dev.rung.scoring.policy.document.DocumentSchema;
import dev.rung.scoring.policy.version.PolicyState;
import dev.rung.scoring.policy.version.PolicyVersion;
import dev.rung.scoring.policy.version.PolicyVersions;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The rules there are, were and may come.
@Path("policies")
@RolesAllowed({MARKETER, APPROVER, ADMIN, ANALYST})
class PolicyResource {

    private final JsonNode schema = DocumentSchema.make();
    private final PolicyCheck check = new PolicyCheck();
    private final PolicyVersions versions;
    private final Clock clock;

    PolicyResource(PolicyVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /// All versions of the policy.
    ///
    /// Newest first, without the policies themselves.
    @GET
    @WithSession
    public Uni<Page<PolicyView>> all(
            @RestQuery @DefaultValue("2147483647") @Min(1) int after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return versions.inForce(clock.instant())
                .chain(inForce -> versions.page(after, limit + 1)
                        .map(found -> Page.of(found, limit, last -> Integer.toString(last.version()))
                                .map(policy -> PolicyView.listed(policy, inForce.version()))));
    }

    /// The version that counts now.
    @GET
    @Path("in-force")
    @WithSession
    public Uni<PolicyView> inForce() {
        return versions.inForce(clock.instant())
                .chain(policy -> versions.hasDryRun(policy.version())
                        .map(hasDryRun -> PolicyView.of(policy, policy.version(), hasDryRun, null)));
    }

    /// The schema of a policy, as JSON Schema.
    ///
    /// JSON Schema, draft 2020-12.
    @GET
    @Path("schema")
    public JsonNode schema() {
        return schema;
    }

    /// One version of the policy.
    @GET
    @Path("{version}")
    @WithSession
    public Uni<PolicyView> one(@RestPath int version) {
        return versions.inForce(clock.instant())
                .chain(inForce -> versions.one(version)
                        .chain(policy -> versions.hasDryRun(version)
                                .map(hasDryRun -> PolicyView.of(
                                        policy, inForce.version(), hasDryRun, warnings(policy, inForce)))));
    }

    private @Nullable List<PolicyWarning> warnings(PolicyVersion policy, PolicyVersion inForce) {
        return switch (policy.state()) {
            case PolicyState.Draft _, PolicyState.Approved _ ->
                check.check(policy.document().tree(), inForce.document()).warnings();
            case PolicyState.Published _, PolicyState.Withdrawn _ -> null;
        };
    }

    /// The differences between two versions.
    ///
    /// Without `with`, against the policy in force.
    @GET
    @Path("{version}/diff")
    @WithSession
    public Uni<DiffView> diff(@RestPath int version, @RestQuery @Nullable Integer with) {
        var other = with == null ? versions.inForce(clock.instant()) : versions.one(with);
        return other.chain(before -> versions.one(version).map(policy -> DiffView.of(policy, before)));
    }
}
