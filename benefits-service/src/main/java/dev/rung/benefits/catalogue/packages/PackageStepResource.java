package dev.rung.benefits.catalogue.packages;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;

import dev.rung.benefits.catalogue.packages.PackageResource.PackageView;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.openapi.Refuses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// How a package comes to count: approved by another person, then published.
@Path("benefit-packages/{version}")
class PackageStepResource {

    private final WritingPackages writing;
    private final PublishingPackages publishing;
    private final JsonText json;
    private final Caller caller;

    PackageStepResource(WritingPackages writing, PublishingPackages publishing, JsonText json, Caller caller) {
        this.writing = writing;
        this.publishing = publishing;
        this.json = json;
        this.caller = caller;
    }

    /// Approves a draft.
    ///
    /// Nobody approves what they wrote any of. `If-Match` names the text that was read.
    @POST
    @Path("approval")
    @RolesAllowed({APPROVER, ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "Its state does not allow this.")
    @Refuses(status = 412, when = "The package is no longer what was read.")
    @Refuses(status = 428, when = "`If-Match` is missing.")
    public Uni<PackageView> approve(
            @RestPath int version, @Parameter(required = true) @RestHeader("If-Match") @Nullable String read) {
        return writing.approve(version, caller.name(), read).map(one -> PackageView.of(one, json));
    }

    /// Sets from when on an approved package counts.
    ///
    /// Without a body, at once.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("publication")
    @RolesAllowed({BENEFITS_MANAGER, APPROVER, ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "Its state does not allow this, or a later version is published already.")
    @Refuses(status = 422, when = "It would begin in the past, or is not sound by the ladder of today.")
    public Uni<PackageView> publish(@RestPath int version, @Nullable EffectiveFrom request) {
        return publishing
                .publish(version, request == null ? null : request.effectiveAt(), caller.name())
                .map(one -> PackageView.of(one, json));
    }

    /// @param effectiveAt null: at once
    record EffectiveFrom(@Nullable Instant effectiveAt) {}
}
