package dev.rung.gateway.problem;

import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What the gateway's own REST doors refuse.
class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException thrown) {
        return with(Response.status(403), Problem.ofStatus(403));
    }

    /// With the headers of the refusal: `Allow` tells what would be possible.
    @ServerExceptionMapper
    public Response refused(WebApplicationException thrown) {
        var status = thrown.getResponse().getStatus();
        return status < 400
                ? thrown.getResponse()
                : with(Response.fromResponse(thrown.getResponse()), Problem.ofStatus(status));
    }

    @ServerExceptionMapper
    public Response unforeseen(Throwable thrown) {
        LOG.error("A request failed at the gateway", thrown);
        return with(Response.status(500), Problem.ofStatus(500));
    }

    private static Response with(Response.ResponseBuilder answer, Problem problem) {
        return answer.type(Problem.MEDIA_TYPE).entity(problem.body().toString()).build();
    }
}
