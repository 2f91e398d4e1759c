package dev.rung.gateway.me;

import dev.rung.gateway.upstream.Answer;
import dev.rung.gateway.upstream.Upstreams;
import io.smallrye.mutiny.Uni;
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
import org.jboss.resteasy.reactive.RestResponse;

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
    @Operation(summary = "Tier, progress, points, benefits and unread messages in one answer")
    public Uni<RestResponse<MemberOverview>> me(@Context HttpHeaders headers) {
        var own = Stream.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT_LANGUAGE)
                .filter(name -> headers.getHeaderString(name) != null)
                .collect(Collectors.toMap(name -> name, headers::getHeaderString));
        return upstreams.ask(OverviewPart.QUESTIONS, own).map(MeResource::overview);
    }

    private static RestResponse<MemberOverview> overview(Map<OverviewPart, Answer> answers) {
        var answer = RestResponse.ResponseBuilder.ok(MemberOverview.of(answers))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        answers.values().stream()
                .flatMap(part -> part.spoken().stream())
                .distinct()
                .forEach(language -> answer.header(HttpHeaders.CONTENT_LANGUAGE, language));
        return answer.build();
    }
}
