package dev.rung.benefits.earning;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.CUSTOMER;
import static dev.rung.platform.identity.Roles.MARKETER;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import dev.rung.benefits.earning.version.PublishedRules;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;

/// The earning rules, so that clients can explain them to customers.
@Path("earning-rules")
class EarningRuleResource {

    private final PublishedRules rules;
    private final CallerLanguage language;
    private final Store store;
    private final Clock clock;

    EarningRuleResource(PublishedRules rules, CallerLanguage language, Store store, Clock clock) {
        this.rules = rules;
        this.language = language;
        this.store = store;
        this.clock = clock;
    }

    /// The earning rules for what happens now, as data and in words.
    @GET
    @WithSession
    @RolesAllowed({CUSTOMER, STOREFRONT, ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
    public Uni<EarningRuleView> inForce() {
        var today = LocalDate.ofInstant(clock.instant(), store.zone());
        return rules.current()
                .map(current -> EarningRuleView.of(
                        current.on(today), today, new RuleWords(language.texts(), store.currency()), language));
    }
}
