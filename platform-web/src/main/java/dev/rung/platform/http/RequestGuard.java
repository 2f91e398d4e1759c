package dev.rung.platform.http;

import dev.rung.platform.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/// The first to see a request. It refuses what cannot be read in one way only, gives a body its time, and
/// sees to it that a body that nobody read does not block the connection. No cache may store the API's
/// answers, unless a door says so.
@ApplicationScoped
class RequestGuard {

    /// Before CORS (300) and authentication (200).
    private static final int FIRST = 400;

    private final RequestTerms terms;

    RequestGuard(RequestTerms terms) {
        this.terms = terms;
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, FIRST);
        filters.register(RequestGuard::tidyAccept, FIRST - 1);
    }

    private void guard(RoutingContext ctx) {
        var request = ctx.request();
        BodyDeadline.set(ctx, terms);
        var addressFlaw = pathFlaw(request);
        // a path that cannot be read is nowhere
        var ofApi = addressFlaw.isEmpty() && ctx.normalizedPath().startsWith("/api/");
        if (ofApi) {
            ctx.addHeadersEndHandler(_ -> keepPrivate(ctx));
        }
        addressFlaw.or(() -> flaw(request, ofApi)).ifPresentOrElse(problem -> problem.answer(ctx), ctx::next);
    }

    private static void tidyAccept(RoutingContext ctx) {
        var headers = ctx.request().headers();
        var given = headers.getAll(HttpHeaders.ACCEPT);
        var ranges = given.stream()
                .map(HeaderPolicy::withoutEmptyElements)
                .filter(accepted -> !accepted.isEmpty())
                .toList();
        if (!ranges.equals(given)) {
            headers.remove(HttpHeaders.ACCEPT);
            ranges.forEach(range -> headers.add(HttpHeaders.ACCEPT, range));
        }
        ctx.next();
    }

    private static Optional<Problem> pathFlaw(HttpServerRequest request) {
        var path = request.path();
        if (path == null || !(path.startsWith("/") || path.equals("*"))) {
            return Optional.of(RequestProblems.malformed("path", "must begin with /"));
        }
        return AddressPolicy.pathFlaw(path);
    }

    private static Optional<Problem> flaw(HttpServerRequest request, boolean ofApi) {
        var headers = request.headers();
        var hostNeeded = request.version() == HttpVersion.HTTP_1_1;
        return AddressPolicy.queryFlaw(request.query(), ofApi)
                .or(() -> HeaderPolicy.flaw(headers, headers.getAll(HttpHeaders.HOST), hostNeeded));
    }

    private static void keepPrivate(RoutingContext ctx) {
        var headers = ctx.response().headers();
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
