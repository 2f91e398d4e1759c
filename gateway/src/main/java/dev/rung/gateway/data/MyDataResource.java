package dev.rung.gateway.data;

import dev.rung.gateway.upstream.Upstreams;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("api/v1/me/data")
@Tag(name = "me")
class MyDataResource {

    private final Upstreams upstreams;

    MyDataResource(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    /// All services are asked at once, with the member's own token.
    @GET
    @RolesAllowed("customer")
    @Operation(summary = "All that is kept of the caller by any service, in one file")
    public Uni<RestResponse<MemberData>> data(@Context HttpHeaders headers) {
        var own = Map.of(HttpHeaders.AUTHORIZATION, headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        return upstreams
                .ask(DataPart.QUESTIONS, own)
                .map(answers -> RestResponse.ResponseBuilder.ok(MemberData.of(answers))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
