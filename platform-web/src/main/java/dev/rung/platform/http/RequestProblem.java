package dev.rung.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a request is refused before anything else is asked, as RFC 9457 tells it.
///
/// @param field the header, the query parameter, or `path`; null where the request as a whole is meant
/// @param facts what else a client can act on
public record RequestProblem(
        int status, String code, String title, @Nullable String field, String reason, Map<String, Object> facts) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String UNPRODUCIBLE = "None of the accepted media types can be produced";

    private static final String UNSUPPORTED = "This media type is not accepted here";

    private RequestProblem(int status, String code, String title, @Nullable String field, String reason) {
        this(status, code, title, field, reason, Map.of());
    }

    public static RequestProblem malformed(@Nullable String field, String reason) {
        return new RequestProblem(400, "malformed", "The request cannot be understood", field, reason);
    }

    /// Vert.x refuses a request without a readable host before any handler sees it.
    ///
    /// @param failed a request that was refused
    /// @return empty where something else was wrong with it
    public static Optional<RequestProblem> ofHost(RoutingContext failed) {
        return failed.statusCode() == 400 && failed.request().authority() == null
                ? Optional.of(malformed("Host", "must be given once, as a host and a port"))
                : Optional.empty();
    }

    /// @param allowed as in header `Allow`
    public static RequestProblem methodNotAllowed(String allowed) {
        return new RequestProblem(
                405,
                "method-not-allowed",
                "This cannot be done here",
                null,
                "Possible are " + allowed,
                Map.of("allowed", List.of(allowed.split(", "))));
    }

    /// @param accepted the media types that are read here
    public static RequestProblem unsupportedMediaType(Collection<String> accepted) {
        return new RequestProblem(
                415,
                "unsupported-media-type",
                UNSUPPORTED,
                "Content-Type",
                "must be %s, in UTF-8".formatted(String.join(" or ", accepted)),
                Map.of("accepted", List.copyOf(accepted)));
    }

    /// Where no body is read at all.
    public static RequestProblem unreadableMediaType() {
        return new RequestProblem(
                415,
                "unsupported-media-type",
                UNSUPPORTED,
                "Content-Type",
                "must be a media type, such as application/json");
    }

    static RequestProblem notAcceptable() {
        return new RequestProblem(
                406, "not-acceptable", UNPRODUCIBLE, "Accept", "must be media types, such as application/json");
    }

    /// @param produced the media types that are answered here
    public static RequestProblem notAcceptable(Collection<String> produced) {
        return new RequestProblem(
                406,
                "not-acceptable",
                UNPRODUCIBLE,
                "Accept",
                "must allow " + String.join(" or ", produced),
                Map.of("produced", List.copyOf(produced)));
    }

    static RequestProblem tooSlow() {
        return new RequestProblem(
                408, "request-timeout", "The request took too long to arrive", null, "The body did not arrive in time");
    }

    static RequestProblem unknownMethod() {
        return malformed("method", "must be one of RFC 9110's");
    }

    public static RequestProblem nothingHere() {
        return new RequestProblem(404, "not-found", "There is nothing here", null, "Nobody answers at this path");
    }

    static RequestProblem ofStatus(int status) {
        return switch (status) {
            case 414 ->
                new RequestProblem(
                        414,
                        "address-too-long",
                        "The address is longer than is accepted",
                        null,
                        "The address is too long");
            case 431 ->
                new RequestProblem(
                        431,
                        "headers-too-large",
                        "The headers are larger than is accepted",
                        null,
                        "The headers are too large");
            default -> malformed(null, "This is not HTTP");
        };
    }

    static RequestProblem tokenMalformed() {
        return new RequestProblem(
                401, "unauthenticated", "A valid bearer token is needed", null, "This is no token of this suite");
    }

    static RequestProblem keyUnknown() {
        return new RequestProblem(
                401,
                "unauthenticated",
                "A valid bearer token is needed",
                null,
                "The key of this token is none of ours");
    }

    static RequestProblem keysUnavailable() {
        return new RequestProblem(
                503, "identity-unavailable", "Tokens cannot be checked at the moment", null, "Send it again later");
    }

    public String body() {
        var body = new JsonObject()
                .put("type", "urn:problem:" + code)
                .put("title", title)
                .put("status", status)
                .put("detail", field == null ? reason : field + " " + reason);
        if (field != null) {
            body.put(
                    "errors",
                    new JsonArray().add(new JsonObject().put("field", field).put("reason", reason)));
        }
        facts.forEach(body::put);
        return body.encode();
    }

    public void answer(RoutingContext ctx) {
        var response = ctx.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        if (status == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .end(body());
    }
}
