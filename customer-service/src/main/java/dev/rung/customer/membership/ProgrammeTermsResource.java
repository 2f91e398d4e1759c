package dev.rung.customer.membership;

import dev.rung.customer.membership.ProgrammeTerms.ProgrammeTermsView;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.locale.CallerLanguage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("programme-terms")
class ProgrammeTermsResource {

    private final ProgrammeTerms terms;
    private final CallerLanguage language;

    ProgrammeTermsResource(ProgrammeTerms terms, CallerLanguage language) {
        this.terms = terms;
        this.language = language;
    }

    /// The terms of the programme, of which joining names the version.
    ///
    /// In the caller's language.
    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.STOREFRONT, Roles.AGENT, Roles.MARKETER, Roles.ADMIN})
    public ProgrammeTermsView current() {
        return terms.in(language.texts());
    }
}
