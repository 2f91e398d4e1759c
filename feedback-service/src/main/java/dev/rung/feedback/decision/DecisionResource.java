package dev.rung.feedback.decision;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.contracts.TierRef;
import dev.rung.feedback.decision.Decision.Details;
import dev.rung.feedback.decision.Decisions.Known;
import dev.rung.platform.directory.Directory;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("me/decisions")
@RolesAllowed(Roles.CUSTOMER)
class DecisionResource {

    private static final String FROM_THE_NEWEST = "9223372036854775807";

    private final Caller caller;
    private final Directory directory;
    private final Decisions decisions;

    DecisionResource(Caller caller, Directory directory, Decisions decisions) {
        this.caller = caller;
        this.directory = directory;
        this.decisions = decisions;
    }

    /// Newest first.
    @GET
    @WithSession
    public Uni<Page<DecisionView>> mine(
            @RestQuery @DefaultValue(FROM_THE_NEWEST) @Min(1) long after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return directory
                .byExternalId(caller.ownExternalId())
                .chain(me -> decisions.of(me.customerId(), after, limit + 1))
                .map(found -> page(found, limit));
    }

    private static Page<DecisionView> page(List<Known> found, int limit) {
        var items = found.stream().limit(limit).toList();
        var next = found.size() > limit ? Long.toString(items.getLast().position()) : null;
        return new Page<>(
                items.stream().map(Known::decision).map(DecisionView::of).toList(), next);
    }

    /// What a kind of decision does not have is left out, see [Decision].
    @JsonInclude(NON_NULL)
    record DecisionView(
            UUID id,
            String kind,
            Instant occurredAt,
            @Nullable TierRef tier,
            @Nullable TierRef before,
            @Nullable Long growthValue,
            int policyVersion,
            @Nullable Details details) {

        static DecisionView of(Decision decision) {
            return new DecisionView(
                    decision.id(),
                    decision.kind(),
                    decision.occurredAt(),
                    decision.tier(),
                    decision.before(),
                    decision.growthValue(),
                    decision.policyVersion(),
                    decision.details());
        }
    }
}
