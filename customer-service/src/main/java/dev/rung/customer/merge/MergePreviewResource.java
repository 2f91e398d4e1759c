package dev.rung.customer.merge;

import dev.rung.customer.merge.PreviewingMerges.MergePreview;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.openapi.Refuses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;

/// A look at a merge before it is proposed.
@Path("merges/preview")
class MergePreviewResource {

    private final PreviewingMerges previewing;

    MergePreviewResource(PreviewingMerges previewing) {
        this.previewing = previewing;
    }

    /// Shows what two customers would be together.
    ///
    /// Values of personal fields are not in it: they stand in the two profiles.
    @GET
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    @WithSession
    @Refuses(status = 404, when = "There is no such customer.")
    public Uni<MergePreview> preview(
            @RestQuery @NotNull @Pattern(regexp = ExternalId.PATTERN) String from,
            @RestQuery @NotNull @Pattern(regexp = ExternalId.PATTERN) String into) {
        return previewing.preview(from, into);
    }
}
