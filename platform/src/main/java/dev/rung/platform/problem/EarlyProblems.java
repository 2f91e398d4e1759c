package dev.rung.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.platform.http.RequestProblem;
import dev.rung.platform.locale.LanguageWish;
import dev.rung.platform.locale.MessageBundle;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.platform.store.Store;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Answers for what never reaches a REST door: a token that is not valid, a body that is announced as too
/// large, an address outside of the API.
@ApplicationScoped
class EarlyProblems {

    private final ObjectMapper json;
    private final Store store;
    private final long largestBody;

    EarlyProblems(
            ObjectMapper json,
            Store store,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> largestBody) {
        this.json = json;
        this.store = store;
        this.largestBody = largestBody.map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
    }

    void register(@Observes Router router) {
        // just before Quarkus' own check, which would close the connection without a word
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::refuseTooLarge);
        router.route().order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT + 1).failureHandler(this::failed);
        router.route().last().handler(context -> answer(context, StatusProblems.of(404)));
    }

    private void refuseTooLarge(RoutingContext context) {
        var announced = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced == null || Long.parseLong(announced) <= largestBody) {
            context.next();
            return;
        }
        // the rest of the body is still on its way: nothing else can be asked on this connection
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        answer(context, StatusProblems.of(413).with("limit", largestBody));
    }

    private void failed(RoutingContext context) {
        RequestProblem.ofHost(context)
                .ifPresentOrElse(problem -> problem.answer(context), () -> answerFailure(context));
    }

    private void answerFailure(RoutingContext context) {
        var problem = problem(context);
        if (problem.status() == 401) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
        }
        answer(context, problem);
    }

    private static Problem problem(RoutingContext context) {
        return switch (context.failure()) {
            case null -> StatusProblems.of(context.statusCode());
            case AuthenticationFailedException _, UnauthorizedException _ -> StatusProblems.of(401);
            case ForbiddenException _ -> StatusProblems.of(403);
            case Throwable failure when context.statusCode() >= 500 -> Incident.of(failure);
            case Throwable _ -> StatusProblems.of(context.statusCode());
        };
    }

    private void answer(RoutingContext context, Problem problem) {
        var response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        var accepted = context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        var texts = MessageBundles.in(new LanguageWish(accepted, null, store.locale()));
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, texts.tag())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .end(write(problem, texts));
    }

    private String write(Problem problem, MessageBundle texts) {
        try {
            return json.writeValueAsString(problem.body(texts));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
