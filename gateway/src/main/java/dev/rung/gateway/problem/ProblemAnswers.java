package dev.rung.gateway.problem;

import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What the gateway's own REST doors refuse.
class ProblemAnswers {

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException thrown) {
        return Response.status(403)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(403, "forbidden", "Your role does not allow this")
                        .body()
                        .toString())
                .build();
    }
}
