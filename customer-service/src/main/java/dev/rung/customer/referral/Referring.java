package dev.rung.customer.referral;

import static dev.rung.contracts.Topic.BEHAVIOUR;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.customer.Membership;
import dev.rung.customer.contact.ContactIndex;
import dev.rung.customer.orders.OrderHolders;
import dev.rung.customer.profile.ReadingContactPoints;
import dev.rung.customer.referral.ReferralPolicy.Inviter;
import dev.rung.customer.referral.ReferralPolicy.Newcomer;
import dev.rung.customer.referral.ReferralPolicy.ReferralDecision.Accepted;
import dev.rung.customer.referral.ReferralPolicy.ReferralDecision.AsBefore;
import dev.rung.customer.referral.ReferralPolicy.ReferralDecision.Refused;
import dev.rung.customer.referral.Referrals.Referral;
import dev.rung.customer.register.Registering;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes codes and accepts them, in the caller's transaction. The lock on the newcomer is the guard: of two
/// codes at once one is accepted.
@ApplicationScoped
class Referring {

    /// Two members with one code are a matter of one in a million: not twice in a row.
    private static final int TRIES = 5;

    private final SecureRandom random = new SecureRandom();
    private final Registering registering;
    private final Referrals referrals;
    private final ReadingContactPoints points;
    private final ContactIndex contacts;
    private final OrderHolders orders;
    private final Outbox outbox;
    private final Clock clock;

    Referring(
            Registering registering,
            Referrals referrals,
            ReadingContactPoints points,
            ContactIndex contacts,
            OrderHolders orders,
            Outbox outbox,
            Clock clock) {
        this.registering = registering;
        this.referrals = referrals;
        this.points = points;
        this.contacts = contacts;
        this.orders = orders;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param code null where the customer does not take part
    record OwnReferral(@Nullable String code, long invited, boolean referred) {}

    Uni<OwnReferral> of(String externalId) {
        return registering.byExternalId(externalId).chain(this::own);
    }

    Uni<ReferralAnswer> accept(String externalId, String typed) {
        return registering
                .enterAndLock(externalId)
                .chain(entry -> accept(entry.customer(), ReferralCode.normal(typed)));
    }

    private Uni<OwnReferral> own(Customer customer) {
        var id = customer.customerId();
        var code = ReferralPolicy.takesPart(status(customer))
                ? code(id, TRIES)
                : Uni.createFrom().<String>nullItem();
        return code.chain(own -> referrals
                .invitedBy(id)
                .chain(invited ->
                        referrals.referrerOf(id).map(referrer -> new OwnReferral(own, invited, referrer.isPresent()))));
    }

    private Uni<String> code(UUID customer, int tries) {
        return referrals.codeOf(customer).chain(found -> {
            if (found.isPresent()) {
                return Uni.createFrom().item(found.get());
            }
            if (tries == 0) {
                throw new IllegalStateException("Every code is another customer's");
            }
            return referrals
                    .addCode(customer, ReferralCode.random(random), clock.instant())
                    .chain(() -> code(customer, tries - 1));
        });
    }

    private Uni<ReferralAnswer> accept(Customer newcomer, String code) {
        return referrals
                .ownerOf(code)
                .chain(owner -> registering
                        .byId(owner.orElseThrow(
                                () -> Problem.of(404, "referral-code-unknown").asException()))
                        .chain(inviter -> look(newcomer, inviter).chain(looked -> switch (ReferralPolicy.decide(
                                looked, inviter(inviter))) {
                            case Accepted() -> keep(newcomer, inviter).chain(() -> taken(newcomer));
                            case AsBefore() -> taken(newcomer);
                            case Refused(var reason) -> Uni.createFrom().item(new ReferralAnswer.NotTaken(reason));
                        })));
    }

    private Uni<ReferralAnswer> taken(Customer newcomer) {
        return own(newcomer).map(ReferralAnswer.Taken::new);
    }

    private Uni<Newcomer> look(Customer customer, Customer inviter) {
        var id = customer.customerId();
        return referrals
                .referrerOf(id)
                .chain(referrer -> points.of(id)
                        .chain(own -> contacts.sharing(id, own))
                        .chain(sharing -> orders.buyers(with(sharing, id))
                                .map(buyers -> new Newcomer(
                                        id,
                                        status(customer),
                                        referrer,
                                        buyers.contains(id),
                                        sharing.contains(inviter.customerId()),
                                        buyers.stream().anyMatch(buyer -> !buyer.equals(id))))));
    }

    private static List<UUID> with(List<UUID> sharing, UUID customer) {
        return Stream.concat(sharing.stream(), Stream.of(customer)).toList();
    }

    private Uni<Void> keep(Customer newcomer, Customer inviter) {
        var now = now();
        var id = newcomer.customerId();
        // one event for each newcomer, so its id is made from theirs: a database that was restored tells nothing twice
        var eventId = UUID.nameUUIDFromBytes((id + "\nreferral").getBytes(UTF_8));
        var event = new Behaviour.Event(eventId, id, newcomer.externalId(), now, null);
        return referrals
                .add(new Referral(id, inviter.customerId(), now))
                .chain(() -> outbox.add(
                        BEHAVIOUR,
                        id.toString(),
                        new Behaviour.ReferralAccepted(event, inviter.customerId(), inviter.externalId())));
    }

    private Inviter inviter(Customer customer) {
        return new Inviter(customer.customerId(), status(customer));
    }

    private MemberStatus status(Customer customer) {
        return Objects.requireNonNullElse(customer.membership(), Membership.GUEST)
                .statusAt(now());
    }

    private Instant now() {
        return JsonRows.toMicroseconds(clock.instant());
    }
}
