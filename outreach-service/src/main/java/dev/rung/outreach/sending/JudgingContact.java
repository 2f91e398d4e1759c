package dev.rung.outreach.sending;

import dev.rung.contracts.customer.Membership;
import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.occasion.Occasion;
import dev.rung.outreach.occasion.Occasion.Purpose;
import dev.rung.outreach.sending.contact.SendDecision;
import dev.rung.outreach.sending.contact.SendPolicy;
import dev.rung.outreach.sending.contact.SendRequest;
import dev.rung.outreach.sending.contact.SendRequest.Consent;
import dev.rung.outreach.sending.contact.SendTerms;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.participation.ParticipationPolicy;
import dev.rung.platform.participation.ParticipationSettings;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Gathers what the policy must know about a message and asks it.
@ApplicationScoped
class JudgingContact {

    private final Messages messages;
    private final CustomerDirectory directory;
    private final Store store;
    private final ParticipationPolicy participation;
    private final SendPolicy policy;

    JudgingContact(
            Messages messages,
            CustomerDirectory directory,
            Store store,
            SendTerms terms,
            ParticipationSettings participation) {
        this.messages = messages;
        this.directory = directory;
        this.store = store;
        this.participation = participation.policy();
        this.policy = new SendPolicy(terms, this.participation);
    }

    /// Reads consents and member status as they stand now.
    Uni<Judgement> judge(Message message, Instant now) {
        var occasion = messages.occasion(message);
        return directory.byId(message.customerId).map(customer -> {
            var waited = Duration.between(message.plannedAt, now);
            var candidate = new SendRequest(
                    message.channel,
                    occasion.purpose(),
                    customer.isPresent(),
                    customer.filter(KnownCustomer::isErased).isPresent(),
                    consent(customer, occasion.purpose(), message.channel),
                    participation.decisive(
                            customer.map(KnownCustomer::wholeMembership).orElse(Membership.GUEST), now),
                    waited,
                    Duration.between(message.occurredAt, message.plannedAt));
            return new Judgement(policy.decide(candidate), occasion, locale(customer));
        });
    }

    private static Consent consent(Optional<KnownCustomer> customer, Purpose purpose, Channel channel) {
        return customer.flatMap(known -> known.answerTo(purpose.code(), channel.code()))
                .map(granted -> granted ? Consent.GIVEN : Consent.WITHHELD)
                .orElse(Consent.NOT_ASKED);
    }

    private String locale(Optional<KnownCustomer> customer) {
        return customer.map(KnownCustomer::locale).orElseGet(store::locale);
    }

    record Judgement(SendDecision decision, Occasion occasion, String locale) {}
}
