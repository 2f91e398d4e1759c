package dev.rung.customer.referral;

import static dev.rung.contracts.Topic.BEHAVIOUR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.HOURS;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.customer.referral.ReferralPolicy.ReferralDecision.Accepted;
import dev.rung.customer.referral.ReferralPolicy.ReferralDecision.AsBefore;
import dev.rung.customer.referral.ReferralPolicy.ReferralDecision.Refused;
import dev.rung.customer.referral.Referrals.Referral;
import dev.rung.customer.register.Registering;
import dev.rung.customer.register.WholeCustomers;
import dev.rung.customer.register.WholeCustomers.WholeCustomer;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Makes codes and accepts them, in the caller's transaction; customers who are one person invite and are invited
/// as one. Guards: the lock on the newcomer, so that of two codes at once one is accepted; the locks on the newcomer's
/// contact points, so that of two newcomers with one address one is; an index over both of a pair, so that of two who
/// give each other's code one is.
@ApplicationScoped
class Referring {

    /// Two members with one code are a matter of one in a million: not twice in a row.
    private static final int TRIES = 5;

    private final SecureRandom random = new SecureRandom();
    private final Registering registering;
    private final WholeCustomers wholes;
    private final Referrals referrals;
    private final ReferralTries tries;
    private final ReferralFacts facts;
    private final ReferralSettings settings;
    private final Outbox outbox;
    private final Clock clock;

    Referring(
            Registering registering,
            WholeCustomers wholes,
            Referrals referrals,
            ReferralTries tries,
            ReferralFacts facts,
            ReferralSettings settings,
            Outbox outbox,
            Clock clock) {
        this.registering = registering;
        this.wholes = wholes;
        this.referrals = referrals;
        this.tries = tries;
        this.facts = facts;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param code null where the customer does not take part
    record OwnReferral(@Nullable String code, long invited, boolean referred) {}

    /// Under the lock, as all that writes of a customer: who is erased meanwhile has no code afterwards.
    Uni<OwnReferral> of(String externalId) {
        return locked(externalId).chain(this::own);
    }

    /// Counts a code that a member is about to give, in a transaction before [#acceptTry]: a refusal there
    /// does not undo it.
    Uni<Void> countTry(String externalId) {
        var hour = clock.instant().truncatedTo(HOURS);
        return locked(externalId)
                .chain(whole -> tries.count(whole.kept().customerId(), hour, settings.triesPerHour()))
                .invoke(counted -> {
                    if (!counted) {
                        throw Problem.of(429, "too-many-referral-tries")
                                .with("perHour", settings.triesPerHour())
                                .asException();
                    }
                })
                .replaceWithVoid();
    }

    /// A code that a member gave is counted no more where it is accepted; a refusal says nothing of others.
    Uni<OwnReferral> acceptTry(String externalId, String typed) {
        return accept(
                externalId,
                typed,
                ReferralRefusal::toMember,
                whole -> tries.giveBack(whole.kept().customerId()));
    }

    /// For the shop: a refusal says why.
    Uni<OwnReferral> accept(String externalId, String typed) {
        return accept(
                externalId,
                typed,
                UnaryOperator.identity(),
                _ -> Uni.createFrom().voidItem());
    }

    private Uni<OwnReferral> accept(
            String externalId,
            String typed,
            UnaryOperator<ReferralRefusal> told,
            Function<WholeCustomer, Uni<Void>> accepted) {
        return registering
                .lock(externalId)
                .chain(giver -> wholes.of(giver.customerId())
                        .chain(whole -> accept(giver, whole, ReferralCode.normal(typed), told)
                                .chain(() -> accepted.apply(whole))
                                .chain(() -> own(whole))));
    }

    private Uni<WholeCustomer> locked(String externalId) {
        return registering.lock(externalId).chain(customer -> wholes.of(customer.customerId()));
    }

    private Uni<OwnReferral> own(WholeCustomer whole) {
        var code = ReferralPolicy.takesPart(facts.status(whole))
                ? code(whole.kept().customerId(), TRIES)
                : Uni.createFrom().<String>nullItem();
        return code.chain(own -> referrals
                .invitedBy(whole.ids())
                .chain(invited -> referrals
                        .referrerOf(whole.ids())
                        .map(referrer -> new OwnReferral(own, invited, referrer.isPresent()))));
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

    /// Decided of the two people, and kept of the two ids: what each has by it stays theirs when a merge is undone.
    private Uni<Void> accept(Customer giver, WholeCustomer newcomer, String code, UnaryOperator<ReferralRefusal> told) {
        return referrals
                .ownerOf(code)
                .map(owner -> owner.orElseThrow(
                        () -> Problem.of(404, "referral-code-unknown").asException()))
                .chain(owner -> wholes.of(owner)
                        .call(inviter -> holdPair(newcomer, inviter))
                        .chain(inviter -> facts.newcomer(newcomer, inviter)
                                .chain(looked -> facts.inviter(inviter, newcomer)
                                        .map(invites -> ReferralPolicy.decide(looked, invites)))
                                .chain(decision -> switch (decision) {
                                    case Accepted() -> keep(giver, inviter.one(owner), told);
                                    case AsBefore() -> Uni.createFrom().voidItem();
                                    case Refused(var reason) -> throw refused(reason, told);
                                })));
    }

    /// The index over a pair knows ids, not people.
    private Uni<Void> holdPair(WholeCustomer newcomer, WholeCustomer inviter) {
        return newcomer.isMerged() || inviter.isMerged()
                ? referrals.holdPair(
                        newcomer.kept().customerId(), inviter.kept().customerId())
                : Uni.createFrom().voidItem();
    }

    private static RuntimeException refused(ReferralRefusal reason, UnaryOperator<ReferralRefusal> told) {
        return Problem.of(409, "referral-refused")
                .with("reason", told.apply(reason))
                .asException();
    }

    private Uni<Void> keep(Customer newcomer, Customer inviter, UnaryOperator<ReferralRefusal> told) {
        var now = now();
        var id = newcomer.customerId();
        // one event for each newcomer, so its id is made from theirs: a database that was restored tells nothing twice
        var eventId = UUID.nameUUIDFromBytes((id + "\nreferral").getBytes(UTF_8));
        var event = new Behaviour.Event(eventId, id, newcomer.externalId(), now, null);
        return referrals
                .add(new Referral(id, inviter.customerId(), now))
                .invoke(added -> {
                    if (!added) {
                        throw refused(ReferralRefusal.REFERRED_BACK, told);
                    }
                })
                .chain(() -> outbox.add(
                        BEHAVIOUR,
                        id.toString(),
                        new Behaviour.ReferralAccepted(event, inviter.customerId(), inviter.externalId())));
    }

    private Instant now() {
        return JsonRows.toMicroseconds(clock.instant());
    }
}
