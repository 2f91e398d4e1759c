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

/// Finds customers by a contact point, in the caller's transaction, which is committed also where the searches
/// are used up. The audit has the reason and who was found, and not what was searched for.
@ApplicationScoped
class SearchingContacts {

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

    sealed interface SearchAnswer {

        /// @param more whether others have it too
        record Holders(NormalContact contact, List<ContactHolder> holders, boolean more) implements SearchAnswer {}

        record UsedUp(int perHour) implements SearchAnswer {}
    }

    Uni<SearchAnswer> search(String written, String reason, String actor) {
        var contact = policy.normal(written)
                .orElseThrow(() -> Problem.of(400, "invalid")
                        .at("contact", Text.of("reason.contact"))
                        .asException());
        var hour = clock.instant().truncatedTo(HOURS);
        return searches.count(actor, hour, settings.searchesPerHour()).chain(counted -> switch (counted) {
            case WITHIN -> find(contact, reason, actor);
            case FIRST_BEYOND -> auditRefusal(reason, actor).replaceWith(this::usedUp);
            case BEYOND -> Uni.createFrom().item(this::usedUp);
        });
    }

    private Uni<SearchAnswer> find(NormalContact contact, String reason, String actor) {
        return index.holders(contact, ContactIndex.MOST + 1).chain(all -> {
            var shown = all.subList(0, Math.min(all.size(), ContactIndex.MOST));
            return writeAudit(shown, reason, actor)
                    .replaceWith(new SearchAnswer.Holders(contact, shown, all.size() > shown.size()));
        });
    }

    private SearchAnswer usedUp() {
        return new SearchAnswer.UsedUp(settings.searchesPerHour());
    }

    /// Once in an hour: that somebody tries a list of contacts is seen, and the audit is not filled by it.
    private Uni<Void> auditRefusal(String reason, String actor) {
        return audit.record(
                actor,
                "customers.search-refused",
                "nobody",
                Map.of("reason", reason, "perHour", settings.searchesPerHour()));
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
