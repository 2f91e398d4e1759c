package dev.rung.scoring.policy.catalog;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.CUSTOMER;
import static dev.rung.platform.identity.Roles.MARKETER;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import dev.rung.platform.locale.CallerLanguage;
import dev.rung.scoring.policy.version.PolicyVersion;
import dev.rung.scoring.policy.version.PolicyVersions;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;

/// The tiers that a customer can reach, for whoever explains them to customers.
@Path("ladder")
class LadderResource {

    private final PolicyVersions versions;
    private final CallerLanguage language;
    private final Clock clock;

    LadderResource(PolicyVersions versions, CallerLanguage language, Clock clock) {
        this.versions = versions;
        this.language = language;
        this.clock = clock;
    }

    /// By the rules that count now, the lowest tier first.
    @GET
    @WithSession
    @RolesAllowed({CUSTOMER, STOREFRONT, ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
    public Uni<LadderView> ladder() {
        return versions.inForce(clock.instant()).map(this::view);
    }

    private LadderView view(PolicyVersion policy) {
        var tree = policy.document().tree();
        return new LadderView(
                policy.version(),
                tree.path("measure").asText(),
                tree.path("windowDays").asInt(),
                policy.document().ladder().stream()
                        .map(tier -> new TierView(tier.code(), language.pick(tier.names()), tier.enter(), tier.keep()))
                        .toList());
    }

    /// @param measure `growthValue`, `spend` or `orders`: what `enter` and `keep` are compared with
    /// @param windowDays how far back it counts
    record LadderView(int policyVersion, String measure, int windowDays, List<TierView> tiers) {}

    /// @param name in the caller's language
    /// @param enter what it takes to reach the tier
    /// @param keep what it takes to stay there
    record TierView(String code, String name, long enter, long keep) {}
}
