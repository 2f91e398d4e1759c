package dev.rung.feedback.decision;

import dev.rung.feedback.decision.Decisions.Known;
import dev.rung.platform.directory.Directory;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

@Path("me/decisions")
@RolesAllowed(Roles.CUSTOMER)
class DecisionResource {

    private static final String FROM_THE_NEWEST = "9223372036854775807";

    private final Caller caller;
    private final Directory directory;
    private final Decisions decisions;
    private final CallerLanguage language;

    DecisionResource(Caller caller, Directory directory, Decisions decisions, CallerLanguage language) {
        this.caller = caller;
        this.directory = directory;
        this.decisions = decisions;
        this.language = language;
    }

    /// What was decided about the caller's tier.
    ///
    /// Newest first.
    @GET
    @WithSession
    public Uni<Page<DecisionView>> mine(
            @RestQuery @DefaultValue(FROM_THE_NEWEST) @Min(1) long after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return directory
                .byExternalId(caller.ownExternalId())
                .invoke(me -> language.profile(me.locale()))
                .chain(me -> decisions.of(me.customerId(), after, limit + 1))
                .map(found -> page(found, limit));
    }

    private Page<DecisionView> page(List<Known> found, int limit) {
        var items = found.stream().limit(limit).toList();
        var next = found.size() > limit ? Long.toString(items.getLast().position()) : null;
        return new Page<>(
                items.stream()
                        .map(Known::decision)
                        .map(decision -> DecisionView.of(decision, language))
                        .toList(),
                next);
    }
}
