package dev.rung.customer.consent;

import dev.rung.customer.consent.ConsentTexts.ConsentText;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.locale.CallerLanguage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/// The texts that customers agree to, for whoever shows them.
@Path("consent-texts")
class ConsentTextResource {

    private final ConsentTexts texts;
    private final CallerLanguage language;

    ConsentTextResource(ConsentTexts texts, CallerLanguage language) {
        this.texts = texts;
        this.language = language;
    }

    /// The texts that customers agree to, in all versions.
    ///
    /// In the caller's language; of each purpose and channel the newest first.
    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.STOREFRONT, Roles.AGENT, Roles.MARKETER, Roles.ADMIN})
    public ConsentTextList list() {
        return new ConsentTextList(texts.in(language.texts()));
    }

    record ConsentTextList(List<ConsentText> texts) {}
}
