package dev.rung.benefits.opening;

import static dev.rung.platform.identity.Roles.ADMIN;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/// Points that a customer had before the store moved here.
@Path("customers/{externalId}/points/opening-lots")
@RolesAllowed(ADMIN)
class OpeningLotResource {

    private final PostingOpeningLots posting;
    private final Caller caller;

    OpeningLotResource(PostingOpeningLots posting, Caller caller) {
        this.posting = posting;
        this.caller = caller;
    }

    /// Posts points that the customer had in another programme.
    ///
    /// A lot is known by its id: sent again, it changes nothing. All lots are taken or none.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses(status = 404, when = "There is no such customer.")
    @Refuses(
            status = 422,
            when = "A date does not fit, or a lot came with other points or dates before; `errors` lists every fault.")
    public Uni<OpeningView> post(
            @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId, @NotNull @Valid OpeningRequest request) {
        return posting.post(externalId, request.lots(), caller.name())
                .map(receipt -> new OpeningView(receipt.posted(), receipt.repeated()));
    }

    record OpeningRequest(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid OpeningLot> lots) {}

    /// @param posted how many lots are new
    /// @param repeated how many were posted before
    record OpeningView(int posted, int repeated) {}
}
