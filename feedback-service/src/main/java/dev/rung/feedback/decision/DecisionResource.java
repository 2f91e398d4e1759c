package dev.rung.feedback.decision;

import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.Merges;
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
import org.jboss.resteasy.reactive.RestQuery;

@Path("me/decisions")
@RolesAllowed(Roles.CUSTOMER)
class DecisionResource {

    private static final String FROM_THE_NEWEST = "9223372036854775807";
    private static final long NEWEST = Long.parseLong(FROM_THE_NEWEST);

    private final Caller caller;
    private final CustomerDirectory directory;
    private final Merges merges;
    private final Decisions decisions;
    private final CallerLanguage language;

    DecisionResource(
            Caller caller,
            CustomerDirectory directory,
            Merges merges,
            Decisions decisions,
            CallerLanguage language) {
        this.caller = caller;
        this.directory = directory;
        this.merges = merges;
        this.decisions = decisions;
        this.language = language;
    }

    /// The decisions about the caller's tier.
    ///
    /// Newest first; with those about all who are one person with the caller.
    @GET
    @WithSession
    public Uni<Page<DecisionView>> mine(
            @RestQuery @DefaultValue(FROM_THE_NEWEST) @Min(1) long after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return directory
                .ownByExternalId(caller.ownExternalId())
                .chain(me -> merges.whole(me.customerId()))
                .chain(decisions::of)
                .map(list -> after == NEWEST ? list.items() : list.after(after))
                .map(found -> Page.of(found, limit, item -> Long.toString(item.position())))
                .map(page -> page.map(item -> DecisionView.of(item, language)));
    }
}
