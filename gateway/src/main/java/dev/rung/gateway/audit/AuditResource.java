package dev.rung.gateway.audit;

import static dev.rung.platform.identity.Roles.ADMIN;
import static java.util.stream.Collectors.toMap;

import dev.rung.gateway.upstream.Answer;
import dev.rung.gateway.upstream.Question;
import dev.rung.gateway.upstream.Upstream;
import dev.rung.gateway.upstream.Upstreams;
import io.netty.handler.codec.http.QueryStringEncoder;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("api/v1/audit")
@Tag(name = "audit")
class AuditResource {

    private final Upstreams upstreams;

    AuditResource(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    /// Newest first. `actor`, `action` and `subject` are compared whole. A service without an answer stands in
    /// `missing`. The chains are followed where all acts are asked for, not for a search: each is read from
    /// its first entry on, and takes the longer the more was done.
    ///
    /// @param customer whom the acts are about: the storefront's id or the suite's
    @GET
    @RolesAllowed(ADMIN)
    @Operation(summary = "What was done anywhere in the suite, by whom, and whether the audits' chains hold")
    public Uni<SuiteAudit> audit(
            @Context HttpHeaders headers,
            @RestQuery Optional<String> actor,
            @RestQuery Optional<String> action,
            @RestQuery Optional<String> subject,
            @RestQuery Optional<String> customer,
            @RestQuery Optional<String> after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var cursor = AuditCursor.parse(after);
        var pages = ask(headers, service -> {
            var page = new QueryStringEncoder(book(service));
            page.addParam("limit", String.valueOf(limit));
            actor.ifPresent(value -> page.addParam("actor", value));
            action.ifPresent(value -> page.addParam("action", value));
            subject.ifPresent(value -> page.addParam("subject", value));
            customer.ifPresent(value -> page.addParam("customer", value));
            cursor.after(service).ifPresent(value -> page.addParam("after", value));
            return page.toString();
        });
        var isPart = Stream.of(actor, action, subject, customer, after).anyMatch(Optional::isPresent);
        var chains = isPart
                ? Uni.createFrom().item(Map.<Upstream, Answer>of())
                : ask(headers, service -> book(service) + "/verification");
        return Uni.combine()
                .all()
                .unis(pages, chains)
                .with((found, verified) -> MergedAudits.of(found, verified, cursor, limit));
    }

    private Uni<Map<Upstream, Answer>> ask(HttpHeaders headers, Function<Upstream, String> path) {
        var questions = Stream.of(Upstream.values())
                .collect(toMap(Function.identity(), service -> new Question(service, path.apply(service))));
        return upstreams.ask(
                questions, Map.of(HttpHeaders.AUTHORIZATION, headers.getHeaderString(HttpHeaders.AUTHORIZATION)));
    }

    private static String book(Upstream service) {
        return "/api/v1/audit/" + service.label();
    }
}
