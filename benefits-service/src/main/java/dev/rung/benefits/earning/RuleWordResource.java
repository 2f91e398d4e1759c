package dev.rung.benefits.earning;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.benefits.earning.rules.EarningRule;
import dev.rung.benefits.earning.version.PublishedRules;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/// Earning rules as members will read them, before they count.
@Path("earning-rules/versions/{version}/words")
@RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
class RuleWordResource {

    private final PublishedRules rules;
    private final Store store;
    private final Clock clock;

    RuleWordResource(PublishedRules rules, Store store, Clock clock) {
        this.rules = rules;
        this.store = store;
        this.clock = clock;
    }

    /// A version as sentences, in every language that members read.
    @GET
    @WithSession
    public Uni<RuleWordsView> words(@RestPath int version) {
        return rules.asWritten(version).map(this::view);
    }

    private RuleWordsView view(EarningRule rule) {
        var today = LocalDate.ofInstant(clock.instant(), store.zone());
        return new RuleWordsView(MessageBundles.languages().stream()
                .map(tag -> new RuleText(tag, new RuleWords(MessageBundles.in(tag), store.currency()).of(rule, today)))
                .toList());
    }

    record RuleWordsView(List<RuleText> texts) {}

    /// @param language BCP 47
    record RuleText(String language, List<String> words) {}
}
