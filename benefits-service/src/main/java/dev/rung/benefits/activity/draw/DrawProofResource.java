package dev.rung.benefits.activity.draw;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.benefits.activity.draw.DrawProofs.DrawProofView;
import dev.rung.benefits.activity.terms.ActivityCode;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Proofs of draws, for everybody; they say nothing about whose a ticket is. `tools/verify-draw` checks them,
/// and so does the page.
@Path("public/draws/{code}")
@PermitAll
class DrawProofResource {

    private static final String TOKEN = "A token is sent along, though none is needed, and it is not valid.";
    private static final String UNKNOWN = "There is no such draw.";
    private static final String ONLY_ITSELF =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'unsafe-inline'; frame-ancestors"
                    + " 'none'";

    private final DrawProofs proofs;
    private final DrawTickets tickets;
    private final DrawPage page;
    private final CallerLanguage language;

    DrawProofResource(DrawProofs proofs, DrawTickets tickets, DrawPage page, CallerLanguage language) {
        this.proofs = proofs;
        this.tickets = tickets;
        this.page = page;
        this.language = language;
    }

    /// The commitment, what can be drawn and, once the draw is over, its seed.
    ///
    /// The seed's hash is the commitment, published before the first ticket.
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @WithSession
    @Refuses(status = 401, when = TOKEN)
    @Refuses(status = 404, when = UNKNOWN)
    public Uni<DrawProofView> proof(@RestPath @Pattern(regexp = ActivityCode.PATTERN) String code) {
        return proofs.of(code);
    }

    /// All tickets, by their numbers.
    ///
    /// At most 1,000 a page; a ticket says its nonce and, once drawn, its place, never whose it is.
    @GET
    @Path("tickets")
    @Produces(MediaType.APPLICATION_JSON)
    @WithSession
    @Refuses(status = 401, when = TOKEN)
    public Uni<Page<ProofTicketView>> tickets(
            @RestPath @Pattern(regexp = ActivityCode.PATTERN) String code,
            @RestQuery @DefaultValue("0") @Min(0) long after,
            @RestQuery @DefaultValue("1000") @Min(1) @Max(1000) int limit) {
        return tickets.page(code, after, limit + 1)
                .map(found -> Page.of(found, limit, last -> Long.toString(last.number()))
                        .map(one -> new ProofTicketView(one.number(), one.nonce(), one.place())));
    }

    /// A page that checks all tickets in the reader's own browser.
    ///
    /// In `lang` where a link names one, else in the language of the browser.
    @GET
    @Path("page")
    @Produces(MediaType.TEXT_HTML)
    @Refuses(status = 401, when = TOKEN)
    @APIResponse(responseCode = "200", description = "The page", content = @Content(mediaType = "text/html"))
    public Response page(
            @RestPath @Pattern(regexp = ActivityCode.PATTERN) String code, @RestQuery @Nullable String lang) {
        var texts = lang == null ? language.texts() : MessageBundles.accepted(lang);
        return Response.ok(page.html(texts, code))
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Content-Security-Policy", ONLY_ITSELF)
                .build();
    }

    /// The script of the page.
    ///
    /// It draws again in the browser, from the seed and the tickets alone.
    @GET
    @Path("verify.js")
    @Produces("text/javascript")
    @Refuses(status = 401, when = TOKEN)
    @APIResponse(responseCode = "200", description = "The script", content = @Content(mediaType = "text/javascript"))
    public Response script(@RestPath @Pattern(regexp = ActivityCode.PATTERN) String code) {
        return Response.ok(page.script())
                .type("text/javascript;charset=UTF-8")
                .header("Cache-Control", "no-cache")
                .build();
    }

    /// @param nonce that the member chose
    /// @param place of the prize in the table, from 0 on; of an application 0: won, -1: lost; absent: not drawn
    ///     yet
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProofTicketView(
            long number, String nonce, @Nullable Integer place) {}
}
