package dev.rung.customer.contact;

import static java.time.temporal.ChronoUnit.HOURS;

import dev.rung.customer.contact.ContactIndex.ContactHolder;
import dev.rung.customer.contact.ContactPolicy.NormalContact;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Finds customers by a contact point, in the caller's transaction. The audit has the reason and who was
/// found, and not what was searched for.
@ApplicationScoped
class SearchingContacts {

    /// More have no contact point in common but a shop's mistake, such as its own number at everybody.
    static final int MOST = 50;

    private final ContactPolicy policy;
    private final ContactIndex index;
    private final ContactSearches searches;
    private final ContactSettings settings;
    private final Audit audit;
    private final Clock clock;

    SearchingContacts(
            ContactIndex index, ContactSearches searches, ContactSettings settings, Audit audit, Clock clock) {
        this.policy = new ContactPolicy(settings.defaultRegion());
        this.index = index;
        this.searches = searches;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    record FoundContacts(NormalContact contact, List<ContactHolder> holders) {}

    Uni<FoundContacts> search(String written, String reason, String actor) {
        var contact = policy.normal(written)
                .orElseThrow(() -> Problem.of(400, "invalid")
                        .at("contact", Text.of("reason.contact"))
                        .asException());
        return searches.count(actor, clock.instant().truncatedTo(HOURS), settings.searchesPerHour())
                .invoke(counted -> {
                    if (!counted) {
                        throw Problem.of(429, "too-many-searches")
                                .with("perHour", settings.searchesPerHour())
                                .asException();
                    }
                })
                .chain(() -> index.holders(contact, MOST))
                .call(found -> writeAudit(found, reason, actor))
                .map(found -> new FoundContacts(contact, found));
    }

    /// One entry for each who was found, so that the audit of a customer has it; one where it was nobody.
    private Uni<Void> writeAudit(List<ContactHolder> found, String reason, String actor) {
        var details = Map.of("reason", reason, "found", found.size());
        if (found.isEmpty()) {
            return audit.record(actor, "customers.searched", "nobody", details);
        }
        return found.stream()
                .map(holder -> holder.customerId().toString())
                .reduce(
                        Uni.createFrom().voidItem(),
                        (before, id) -> before.chain(() -> audit.record(actor, "customers.searched", id, details)),
                        (before, after) -> before.chain(() -> after));
    }
}
