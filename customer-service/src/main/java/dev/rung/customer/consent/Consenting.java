package dev.rung.customer.consent;

import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.customer.consent.ConsentPolicy.Decision;
import dev.rung.customer.register.Registering;
import dev.rung.customer.register.WholeCustomers;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Records a customer's consents and withdrawals, in the caller's transaction.
@ApplicationScoped
class Consenting {

    private final ConsentPolicy policy = new ConsentPolicy();
    private final Registering registering;
    private final WholeCustomers wholes;
    private final ConsentEntries entries;
    private final Audit audit;
    private final Clock clock;

    Consenting(Registering registering, WholeCustomers wholes, ConsentEntries entries, Audit audit, Clock clock) {
        this.registering = registering;
        this.wholes = wholes;
        this.entries = entries;
        this.audit = audit;
        this.clock = clock;
    }

    /// The subject of a wish.
    record Matter(String purpose, String channel) {}

    /// The lock on the customer puts two wishes that come at once in an order.
    Uni<ConsentView> record(String externalId, Matter matter, ConsentRequest request, String actor) {
        return registering
                .lock(externalId)
                .chain(customer -> record(customer.customerId(), matter, request, actor))
                .map(ConsentView::of);
    }

    /// The same where the caller holds the lock already.
    Uni<ConsentEntry> record(UUID customerId, Matter matter, ConsentRequest request, String actor) {
        return wholes.of(customerId)
                .chain(whole -> entries.last(whole.ids(), matter))
                .chain(last -> decide(ConsentEntry.of(customerId, matter, request, actor, clock.instant()), last));
    }

    Uni<List<ConsentView>> present(String externalId) {
        return wholes.of(externalId)
                .chain(whole -> entries.present(whole.ids()))
                .map(ConsentView::all);
    }

    private Uni<ConsentEntry> decide(ConsentEntry wanted, @Nullable ConsentEntry last) {
        // what was said under another id of the same person is not repeated by it, but answered
        var present = Optional.ofNullable(last)
                .filter(one -> one.customerId.equals(wanted.customerId))
                .map(ConsentEntry::wish);
        return switch (policy.decide(present, wanted.wish())) {
            case Decision.Changed() ->
                entries.persist(wanted)
                        .call(() -> registering.consentChanged(wanted.customerId, consent(wanted)))
                        .call(() -> writeAudit(wanted));
            case Decision.Renewed() -> {
                wanted.since = last == null ? wanted.since : last.since;
                yield entries.persist(wanted).call(() -> writeAudit(wanted));
            }
            case Decision.Unchanged() -> Uni.createFrom().item(last);
            case Decision.LocaleMalformed() ->
                throw Problem.of(400, "invalid")
                        .at("locale", Text.of("reason.language-tag"))
                        .asException();
            case Decision.TextMissing() ->
                throw Problem.of(400, "text-version-missing")
                        .at("textVersion", Text.of("reason.given"))
                        .asException();
        };
    }

    private Uni<Void> writeAudit(ConsentEntry entry) {
        return audit.record(
                entry.actor,
                entry.granted ? "consent.given" : "consent.withdrawn",
                entry.customerId.toString(),
                Map.of("purpose", entry.purpose, "channel", entry.channel));
    }

    private static Consent consent(ConsentEntry entry) {
        return new Consent(entry.purpose, entry.channel, entry.granted, entry.since);
    }
}
