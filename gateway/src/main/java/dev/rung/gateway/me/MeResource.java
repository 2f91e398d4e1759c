package dev.rung.gateway.me;

import dev.rung.gateway.upstream.Upstreams;
import dev.rung.gateway.upstream.Upstreams.Answer;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("api/v1/me")
@Tag(name = "me")
class MeResource {

    private final Upstreams upstreams;

    MeResource(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    /// All services are asked at once, with the member's own token.
    @GET
    @RolesAllowed("customer")
    @Operation(summary = "Tier, progress, points and unread messages in one answer")
    public Uni<Overview> me(@Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String token) {
        var asked = Stream.of(Part.values()).map(part -> ask(part, token)).toList();
        return Uni.join()
                .all(asked)
                .andFailFast()
                .map(answers ->
                        Overview.of(answers.stream().collect(Collectors.toMap(Tuple2::getItem1, Tuple2::getItem2))));
    }

    private Uni<Tuple2<Part, Answer>> ask(Part part, String token) {
        return upstreams.get(part.owner, part.path, token).map(answer -> Tuple2.of(part, answer));
    }
}
