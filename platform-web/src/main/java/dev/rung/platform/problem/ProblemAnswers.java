package dev.rung.platform.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.rung.platform.locale.CallerLanguage;
import io.quarkus.arc.All;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns whatever a REST door throws into an answer.
class ProblemAnswers {

    private final CallerLanguage language;
    private final List<DatabaseOutages> outages;

    ProblemAnswers(CallerLanguage language, @All List<DatabaseOutages> outages) {
        this.language = language;
        this.outages = outages;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException thrown) {
        return answer(thrown.problem());
    }

    /// Invalid input is the client's mistake; an invalid return value is ours.
    @ServerExceptionMapper({ConstraintViolationException.class, ResteasyReactiveViolationException.class})
    public Response invalid(ConstraintViolationException thrown) {
        if (thrown.getConstraintViolations().stream().anyMatch(ProblemAnswers::isOurs)) {
            return answer(Incident.of(thrown));
        }
        var errors = thrown.getConstraintViolations().stream()
                .map(InvalidField::of)
                .sorted(Comparator.comparing(InvalidField::field)
                        .thenComparing(invalid -> invalid.reason().key()))
                .toList();
        return answer(Problem.of(400, "invalid").with("errors", errors));
    }

    /// JSON that cannot be read is the client's mistake; JSON that cannot be written is ours.
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public Response malformed(JsonProcessingException thrown) {
        var ours = thrown instanceof InvalidDefinitionException || thrown.getProcessor() instanceof JsonGenerator;
        return answer(ours ? Incident.of(thrown) : MalformedJson.of(thrown));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(SecurityException thrown) {
        return answer(Response.status(401).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"), StatusProblems.of(401));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException thrown) {
        return answer(StatusProblems.of(403));
    }

    /// A refusal by the framework, with its headers: `Allow` names the possible methods.
    @ServerExceptionMapper
    public Response refused(WebApplicationException thrown) {
        if (thrown.getCause() instanceof JsonProcessingException json) {
            return answer(MalformedJson.of(json));
        }
        var status = thrown.getResponse().getStatus();
        if (status < 400) {
            return thrown.getResponse();
        }
        var problem = status == 500 ? Incident.of(thrown) : StatusProblems.of(status);
        return answer(Response.fromResponse(thrown.getResponse()), problem);
    }

    @ServerExceptionMapper
    public Response unforeseen(Throwable thrown) {
        var problem = Incident.of(thrown);
        return answer(isOutage(thrown) ? StatusProblems.of(503) : problem);
    }

    /// A transaction that was cut off is rolled back, unless only the answer to its end got lost.
    private boolean isOutage(Throwable thrown) {
        return ConnectionFailure.isCauseOf(thrown) || outages.stream().anyMatch(outage -> outage.areCauseOf(thrown));
    }

    private static boolean isOurs(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    private Response answer(Problem problem) {
        var response = Response.status(problem.status());
        problem.retryAfter().ifPresent(seconds -> response.header(Problem.RETRY_AFTER, seconds));
        return answer(response, problem);
    }

    private Response answer(Response.ResponseBuilder response, Problem problem) {
        return response.entity(problem.body(language.texts()))
                .type(Problem.MEDIA_TYPE)
                .build();
    }
}
