package dev.rung.customer.consent;

import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.locale.MessageBundle;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.platform.openapi.Refuses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/// The page behind the link in an advertisement; it needs no login. A GET changes nothing, so a scanner that
/// follows links does no harm. A POST withdraws the consent, from the page's button or from a mail program (RFC
/// 8058). Its body is not read: the link names everything.
@Path("public/unsubscribe/{link}")
@PermitAll
class UnsubscribeResource {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final String ONLY_ITSELF =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";

    private final Unsubscribing unsubscribing;
    private final UnsubscribePages pages;
    private final CallerLanguage language;

    UnsubscribeResource(Unsubscribing unsubscribing, UnsubscribePages pages, CallerLanguage language) {
        this.unsubscribing = unsubscribing;
        this.pages = pages;
        this.language = language;
    }

    /// Shows a page that asks whether to withdraw. It changes nothing.
    @GET
    @WithSession
    @Refuses(status = 401, when = "A token is sent along, though none is needed, and it is not valid.")
    @APIResponse(responseCode = "200", description = "A page that asks", content = @Content(mediaType = "text/html"))
    public Uni<Response> ask(@RestPath String link) {
        var wanted = unsubscribing.read(link);
        return unsubscribing
                .localeOf(wanted.customerId())
                .map(locale -> page(pages.question(texts(locale), wanted.channel())));
    }

    /// Withdraws the consent that the link is about. It takes effect at once, and needs no login.
    @POST
    @WithTransaction
    @Refuses(status = 401, when = "A token is sent along, though none is needed, and it is not valid.")
    @APIResponse(responseCode = "200", description = "Withdrawn", content = @Content(mediaType = "text/html"))
    public Uni<Response> withdraw(@RestPath String link) {
        var wanted = unsubscribing.read(link);
        return unsubscribing
                .withdraw(wanted, locale -> texts(locale).tag())
                .map(tag -> page(pages.confirmation(MessageBundles.in(tag))));
    }

    /// @param customers nothing for one who is not there any more
    private MessageBundle texts(Optional<String> customers) {
        customers.ifPresent(language::profile);
        return language.texts();
    }

    private static Response page(String html) {
        return Response.ok(html)
                .type(HTML)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", ONLY_ITSELF)
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
