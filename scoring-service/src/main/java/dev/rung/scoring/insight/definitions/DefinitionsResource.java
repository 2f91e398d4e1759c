package dev.rung.scoring.insight.definitions;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.platform.locale.CallerLanguage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// The definitions of all figures.
@Path("insight/definitions")
class DefinitionsResource {

    private final Definitions definitions;
    private final CallerLanguage language;

    DefinitionsResource(Definitions definitions, CallerLanguage language) {
        this.definitions = definitions;
        this.language = language;
    }

    /// The definitions of all figures.
    ///
    /// The meaning of every figure; the links in the answers end in one of the ids.
    @GET
    @RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
    public Definitions.Views definitions() {
        return definitions.in(language.texts());
    }
}
