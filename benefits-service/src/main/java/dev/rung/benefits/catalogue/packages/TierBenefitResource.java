package dev.rung.benefits.catalogue.packages;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.CUSTOMER;
import static dev.rung.platform.identity.Roles.MARKETER;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.catalogue.terms.TermsFields;
import dev.rung.benefits.ladder.Ladders;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.page.Page;
import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The benefits of a tier, for whoever explains them to customers.
@Path("tiers/{code}/benefits")
class TierBenefitResource {

    private final PublishedPackages packages;
    private final Ladders ladders;
    private final CallerLanguage language;
    private final Clock clock;

    TierBenefitResource(PublishedPackages packages, Ladders ladders, CallerLanguage language, Clock clock) {
        this.packages = packages;
        this.ladders = ladders;
        this.language = language;
        this.clock = clock;
    }

    /// By the package that counts now, and all in one page.
    @GET
    @WithSession
    @RolesAllowed({CUSTOMER, STOREFRONT, ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
    public Uni<Page<TierBenefitView>> benefits(@RestPath String code) {
        var now = clock.instant();
        return ladders.inForce(now)
                .invoke(ladder -> mustHave(ladder, code))
                .chain(packages::schedule)
                .map(schedule -> schedule.at(now).map(found -> found.of(code)).orElse(List.of()))
                .map(items -> new Page<>(items.stream().map(this::view).toList(), null));
    }

    private static void mustHave(List<String> ladder, String code) {
        if (!ladder.contains(code)) {
            throw Problem.of(404, "tier-unknown").asException();
        }
    }

    private TierBenefitView view(CatalogueItem item) {
        return new TierBenefitView(
                item.code(),
                item.terms().kind().code(),
                language.pick(item.names()),
                language.pick(item.descriptions()),
                TermsFields.of(item.terms()),
                item.quota().count(),
                item.quota().period().code());
    }

    /// @param kind `discount`, `points-multiplier`, `coupon`, `gift`, `free-trial`, `priority-shipping`,
    ///     `priority-refund`, `dedicated-service` or `members-event`
    /// @param name in the caller's language
    /// @param description in the caller's language
    /// @param quota how often a member may use it in a period; null: without a limit
    /// @param period `day`, `month`, `year` or `once`
    record TierBenefitView(
            String code,
            String kind,
            String name,
            String description,
            TermsFields terms,
            @Nullable Integer quota,
            String period) {}
}
