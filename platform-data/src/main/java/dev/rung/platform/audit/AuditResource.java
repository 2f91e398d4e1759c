package dev.rung.platform.audit;

import static dev.rung.platform.identity.Roles.ADMIN;

import dev.rung.platform.directory.CustomerIds;
import dev.rung.platform.identity.ServiceName;
import dev.rung.platform.page.Page;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The book of what was done in this service, by its short name: `benefits`. Every service has these routes, and the
/// gateway tells them apart by that name.
@Path("audit/{service}")
@RolesAllowed(ADMIN)
class AuditResource {

    private final AuditEntries entries;
    private final Verification verification;
    private final CustomerIds customers;
    private final ServiceName name;

    AuditResource(AuditEntries entries, Verification verification, CustomerIds customers, ServiceName name) {
        this.entries = entries;
        this.verification = verification;
        this.customers = customers;
        this.name = name;
    }

    /// Whether every entry follows from the one before.
    ///
    /// @param entries how many do, from the first on without a gap. Cutting off the end breaks nothing that is
    ///     left: whoever wants to notice that compares this and `lastHash` with what they were told before
    /// @param lastHash of the last of these entries; null where the chain is broken
    /// @param brokenAt the position of the first entry that does not follow; null where there is none
    /// @param reason what is wrong there
    @RegisterForReflection
    record ChainView(
            boolean intact,
            long entries,
            @Nullable String lastHash,
            @Nullable Long brokenAt,
            @Nullable String reason) {

        static ChainView of(ChainVerdict verdict) {
            return switch (verdict) {
                case ChainVerdict.Intact(var entries, var lastHash) ->
                    new ChainView(true, entries, lastHash, null, null);
                case ChainVerdict.Broken(var position, var reason) ->
                    new ChainView(false, position - 1, null, position, reason);
            };
        }
    }

    /// The acts in this service, and who did them.
    ///
    /// Newest first. `actor`, `action` and `subject` are compared whole.
    ///
    /// @param customer whom the acts are about: the storefront's id or the suite's
    @GET
    public Uni<Page<AuditEntry>> list(
            @RestPath String service,
            @RestQuery Optional<String> actor,
            @RestQuery Optional<String> action,
            @RestQuery Optional<String> subject,
            @RestQuery Optional<String> customer,
            @RestQuery Optional<String> after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        name.mustBe(service);
        var before = Page.before(after.orElse(null));
        return idsOf(customer)
                .chain(ids -> entries.page(new AuditSearch(actor, action, subject, ids), before, limit + 1))
                .map(found -> Page.of(found, limit, last -> Long.toString(last.position())));
    }

    /// As it is given, and as the suite calls that customer: who was erased is found by the suite's id only.
    private Uni<List<String>> idsOf(Optional<String> customer) {
        return customer.map(given -> customers
                        .idOf(given)
                        .map(found ->
                                found.map(id -> List.of(given, id.toString())).orElse(List.of(given))))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    /// Follows the chain of all entries and says whether it holds.
    ///
    /// Every night does the same and logs what it finds.
    @GET
    @Path("verification")
    public ChainView verify(@RestPath String service) throws SQLException {
        name.mustBe(service);
        return ChainView.of(verification.verify());
    }
}
