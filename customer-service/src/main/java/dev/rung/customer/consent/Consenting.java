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

    /// By whom a wish comes. Systems send what they know again and again, and who of the staff sends a yes again
    /// may not have asked; nobody is asked twice to take a no.
    enum Speaker {
        CUSTOMER,
        STAFF,
        SYSTEM;

        boolean mayRepeat(boolean granted) {
            return switch (this) {
                case CUSTOMER -> false;
                case STAFF -> granted;
                case SYSTEM -> true;
            };
        }
    }

    /// The lock on the customer puts two wishes that come at once in an order.
    Uni<ConsentView> record(String externalId, Matter matter, ConsentRequest request, String actor, Speaker speaker) {
        return registering
                .lock(externalId)
                .chain(customer -> record(customer.customerId(), matter, request, actor, speaker)
                        .chain(entry -> wholes.of(customer.customerId())
                                .map(whole -> ConsentView.of(entry, whole.kept().consents()))));
    }

    /// The same where the caller holds the lock already.
    Uni<ConsentEntry> record(UUID customerId, Matter matter, ConsentRequest request, String actor, Speaker speaker) {
        var wanted = ConsentEntry.of(customerId, matter, request, actor, clock.instant());
        return wholes.of(customerId)
                .chain(whole -> entries.last(whole.ids(), matter))
                .chain(last -> last == null || last.customerId.equals(customerId)
                        ? keep(wanted, policy.decide(wish(last), wanted.wish()), last, last)
                        : answer(wanted, last, speaker));
    }

    /// @param latest what another one said who is one person with the customer
    private Uni<ConsentEntry> answer(ConsentEntry wanted, ConsentEntry latest, Speaker speaker) {
        return entries.last(List.of(wanted.customerId), new Matter(wanted.purpose, wanted.channel))
                .chain(own -> keep(
                        wanted,
                        policy.answer(wish(own), latest.wish(), wanted.wish(), speaker.mayRepeat(wanted.granted)),
                        own,
                        latest));
    }

    private static Optional<ConsentPolicy.Wish> wish(@Nullable ConsentEntry entry) {
        return Optional.ofNullable(entry).map(ConsentEntry::wish);
    }

    Uni<List<ConsentView>> present(String externalId) {
        return wholes.of(externalId)
                .chain(whole -> entries.present(whole.ids())
                        .map(said -> ConsentView.all(said, whole.kept().consents())));
    }

    /// @param own the last answer by this id
    /// @param latest the one that counts, by whatever id of the person
    private Uni<ConsentEntry> keep(
            ConsentEntry wanted, Decision decision, @Nullable ConsentEntry own, @Nullable ConsentEntry latest) {
        return switch (decision) {
            case Decision.Changed() ->
                entries.persist(wanted)
                        .call(() -> registering.consentChanged(wanted.customerId, consent(wanted)))
                        .call(() -> writeAudit(wanted));
            case Decision.Renewed() -> {
                wanted.since = own == null ? wanted.since : own.since;
                yield entries.persist(wanted).call(() -> writeAudit(wanted));
            }
            case Decision.Unchanged() -> Uni.createFrom().item(latest);
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
