package dev.rung.gateway.data;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.gateway.upstream.Answer.Refused;
import dev.rung.gateway.upstream.Answer.Success;
import dev.rung.gateway.upstream.Answer.Unreachable;
import dev.rung.gateway.upstream.Question;
import dev.rung.gateway.upstream.Upstream;
import dev.rung.gateway.upstream.Upstreams;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// `DELETE /me`, on the path whose `GET` is put together of all services. customer-service carries it out.
@Path("api/v1/me")
@Tag(name = "me")
class MyErasureResource {

    private static final String ACCOUNT = "account";

    private static final Map<String, Question> WISH =
            Map.of(ACCOUNT, new Question(Upstream.CUSTOMER, "/api/v1/me/account", HttpMethod.DELETE));

    private final Upstreams upstreams;

    MyErasureResource(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    /// Told twice it is the same, also where the first answer did not arrive.
    @DELETE
    @RolesAllowed("customer")
    @Refuses(status = 404, when = "The caller was never known here.")
    @Operation(
            summary = "Erases the caller in every service",
            description =
                    "It cannot be undone: profile, consents, messages and feedback go, and the tier and all points with"
                            + " them. The other services follow within seconds. A second time changes nothing and shows how far they"
                            + " are. Whatever the caller does here afterwards makes them a customer anew, without any of it.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "ErasureView")))
    public Uni<JsonNode> erase(@Context HttpHeaders headers) {
        var own = Map.of(HttpHeaders.AUTHORIZATION, headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        return upstreams.ask(WISH, own).map(answers -> switch (Objects.requireNonNull(answers.get(ACCOUNT))) {
            case Success(var certificate, var _) -> certificate;
            case Refused(var status, var reason)
            when status < 500 -> throw Problem.of(status, reason).asException();
            case Refused _, Unreachable _ ->
                throw Problem.of(503, "service-unavailable").asException();
        });
    }
}
