package dev.rung.gateway.me;

import dev.rung.gateway.upstream.Upstreams;
import dev.rung.gateway.upstream.Upstreams.Answer;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("api/v1/me")
@Tag(name = "me")
class MeResource {

    private final Upstreams upstreams;

    MeResource(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    /// All services are asked at once, with the member's own token and in the member's language.
    @GET
    @RolesAllowed("customer")
    @Operation(summary = "Tier, progress, points and unread messages in one answer")
    public Uni<MemberOverview> me(@Context HttpHeaders headers) {
        var own = Stream.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT_LANGUAGE)
                .filter(name -> headers.getHeaderString(name) != null)
                .collect(Collectors.toMap(name -> name, headers::getHeaderString));
        var asked = Stream.of(OverviewPart.values()).map(part -> ask(part, own)).toList();
        return Uni.join()
                .all(asked)
                .andFailFast()
                .map(answers -> MemberOverview.of(
                        answers.stream().collect(Collectors.toMap(Tuple2::getItem1, Tuple2::getItem2))));
    }

    private Uni<Tuple2<OverviewPart, Answer>> ask(OverviewPart part, Map<String, String> headers) {
        return upstreams.get(part.owner, part.path, headers).map(answer -> Tuple2.of(part, answer));
    }
}
