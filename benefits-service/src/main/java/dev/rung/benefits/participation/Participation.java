package dev.rung.benefits.participation;

import dev.rung.benefits.participation.WholeStatus.StandingOne;
import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.customer.Membership;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.participation.ParticipationPolicy;
import dev.rung.platform.participation.ParticipationSettings;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/// Asks the rule about customers, in the caller's session or transaction. Callers that wait for a lock ask
/// after it, so that a status that was told while they waited counts. A status that takes away what was earned
/// waits for the lock on the customer's points, and settles anew what was earned under it; a freeze waits for
/// nothing, and one that is told after the question comes after what was asked for.
@ApplicationScoped
public class Participation {

    private static final String WHOLE = """
            select k.membership, k.customer_id = (select kept_of(w.customer_id)) as kept
            from jsonb_to_recordset(:rows) as w(customer_id uuid)
            cross join lateral unnest(whole_of(w.customer_id)) as m(customer_id)
            join known_customer k on k.customer_id = m.customer_id
            where k.membership is not null""";

    private final ParticipationPolicy policy;
    private final CustomerDirectory directory;
    private final JsonRows rows;
    private final Clock clock;

    Participation(CustomerDirectory directory, ParticipationSettings settings, JsonRows rows, Clock clock) {
        this.policy = settings.policy();
        this.directory = directory;
        this.rows = rows;
        this.clock = clock;
    }

    public Uni<EarningTimes> of(Collection<UUID> customers) {
        return directory.memberships(customers).map(found -> new EarningTimes(policy, found));
    }

    /// Whether there is a moment at which somebody with this membership did not earn.
    public boolean mayCost(Membership membership) {
        return policy.mayCost(membership);
    }

    /// Of a customer who was read before: nothing is looked up.
    public boolean maySpend(KnownCustomer customer) {
        return policy.spends(policy.decisive(customer.wholeMembership(), clock.instant()));
    }

    /// Likewise.
    public EarningSpans of(KnownCustomer customer) {
        return EarningSpans.of(policy, customer.wholeMembership());
    }

    public Uni<Boolean> maySpend(UUID customer) {
        return status(customer).map(policy::spends);
    }

    /// The status of now that decides, of whoever is one with the customer too.
    public Uni<MemberStatus> status(UUID customer) {
        return rows.read(WHOLE, List.of(new StandingCustomer(customer)), StandingOne.class)
                .map(found -> WholeStatus.of(found, policy, clock.instant()));
    }

    @RegisterForReflection
    record StandingCustomer(UUID customerId) {}

    public boolean holdsTier(MemberStatus status) {
        return policy.holdsTier(status);
    }

    public boolean spends(MemberStatus status) {
        return policy.spends(status);
    }

    /// Answers 409 `points-on-hold` where they may not.
    public Uni<Void> mustBeAllowedToSpend(UUID customer) {
        return must(customer, policy::spends, "points-on-hold");
    }

    /// Of what they hold beside points, such as a benefit. Answers 409 `use-on-hold` where they may not.
    public Uni<Void> mustBeAllowedToUse(UUID customer) {
        return must(customer, policy::spends, "use-on-hold");
    }

    /// Likewise of whom nothing is asked, who are given something with many others.
    public Uni<Boolean> mayReceive(UUID customer) {
        return status(customer).map(policy::earns);
    }

    /// Of what people or activities give. Answers 409 `not-taking-part` where they may not.
    public Uni<Void> mustBeAllowedToReceive(UUID customer) {
        return must(customer, policy::earns, "not-taking-part");
    }

    private Uni<Void> must(UUID customer, Predicate<MemberStatus> may, String problem) {
        return status(customer)
                .invoke(status -> {
                    if (!may.test(status)) {
                        throw Problem.of(409, problem)
                                .with("memberStatus", status.code())
                                .asException();
                    }
                })
                .replaceWithVoid();
    }
}
