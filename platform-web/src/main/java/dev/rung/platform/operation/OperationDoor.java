package dev.rung.platform.operation;

import dev.rung.platform.http.RequestProblems;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.route.RouteName;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Holds a request against the operation that it is for, before JAX-RS looks for one: JAX-RS would answer 404 to
/// a wrong type, an `Allow` for all paths of a class to a wrong method and to `OPTIONS`, and to a wrong media
/// type nothing that helps. Metrics hear which one it was.
class OperationDoor {

    private final Operations operations;
    private final String base;

    OperationDoor(Operations operations, @ConfigProperty(name = "quarkus.rest.path", defaultValue = "/") String base) {
        this.operations = operations;
        this.base = base;
    }

    /// The path as JAX-RS looks for it, in whichever spelling it came: dot segments resolved and letters decoded.
    ///
    /// @return null where there is nothing against it
    @ServerRequestFilter(preMatching = true)
    public @Nullable Response check(ContainerRequestContext request, RoutingContext ctx) {
        var found = operations.at(ctx.normalizedPath());
        found.ifPresent(path -> RouteName.set(ctx, path.getKey().below(base)));
        return found.flatMap(path -> refusal(request, path.getValue())).orElse(null);
    }

    private static Optional<Response> refusal(ContainerRequestContext request, Map<String, Operation> declared) {
        var method = request.getMethod();
        if (method.equals("OPTIONS")) {
            return Optional.of(
                    Response.ok().header(HttpHeaders.ALLOW, allowed(declared)).build());
        }
        var operation = declared.get(method.equals("HEAD") ? "GET" : method);
        if (operation == null) {
            var allowed = allowed(declared);
            return Optional.of(Response.fromResponse(answer(RequestProblems.methodNotAllowed(allowed), request))
                    .header(HttpHeaders.ALLOW, allowed)
                    .build());
        }
        return parameterFlaw(operation, request.getUriInfo().getQueryParameters())
                .or(() -> acceptFlaw(request, operation))
                .map(problem -> answer(problem, request))
                .or(() -> bodyFlaw(request, operation));
    }

    private static Optional<Problem> parameterFlaw(Operation operation, MultivaluedMap<String, String> query) {
        for (var parameter : query.keySet()) {
            var type = operation.parameters().getOrDefault(parameter, ParameterType.TEXT);
            var reason = type.flaw(query.getFirst(parameter));
            if (reason.isPresent()) {
                return Optional.of(RequestProblems.malformed(parameter, reason.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> acceptFlaw(ContainerRequestContext request, Operation operation) {
        return operation.isAcceptable(request.getAcceptableMediaTypes())
                ? Optional.empty()
                : Optional.of(RequestProblems.notAcceptable(operation.writes()));
    }

    private static Optional<Response> bodyFlaw(ContainerRequestContext request, Operation operation) {
        var contentType = Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_TYPE));
        if ((contentType.isEmpty() && !hasBody(request)) || operation.isReadable(contentType)) {
            return Optional.empty();
        }
        if (operation.reads().isEmpty()) {
            return Optional.of(answer(RequestProblems.unreadableMediaType(), request));
        }
        var accepted = String.join(", ", operation.reads());
        var answer = Response.fromResponse(answer(RequestProblems.unsupportedMediaType(operation.reads()), request));
        return Optional.of(
                request.getMethod().equals("POST")
                        ? answer.header("Accept-Post", accepted).build()
                        : answer.build());
    }

    private static boolean hasBody(ContainerRequestContext request) {
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return request.getHeaderString("Transfer-Encoding") != null || (length != null && !length.equals("0"));
    }

    private static String allowed(Map<String, Operation> declared) {
        var methods = new TreeSet<>(declared.keySet());
        methods.add("OPTIONS");
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private static Response answer(Problem problem, ContainerRequestContext request) {
        var texts = MessageBundles.accepted(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(problem.toJson(texts))
                .build();
    }
}
