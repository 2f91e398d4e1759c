package dev.rung.customer.membership;

import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.customer.Membership;
import dev.rung.customer.membership.MembershipOutcome.Changed;
import dev.rung.customer.membership.MembershipOutcome.Incomplete;
import dev.rung.customer.membership.MembershipOutcome.Refused;
import dev.rung.customer.membership.MembershipOutcome.Unchanged;
import dev.rung.customer.register.Registering;
import dev.rung.customer.register.WholeCustomers;
import dev.rung.customer.register.WholeCustomers.WholeCustomer;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Changes and reads member status, in the caller's transaction or session. The lock on the customer puts two wishes
/// that come at once in an order.
@ApplicationScoped
class ChangingMembership {

    private final Registering registering;
    private final WholeCustomers wholes;
    private final MembershipEntries entries;
    private final Audit audit;
    private final Clock clock;

    ChangingMembership(
            Registering registering, WholeCustomers wholes, MembershipEntries entries, Audit audit, Clock clock) {
        this.registering = registering;
        this.wholes = wholes;
        this.entries = entries;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param enters whether a customer who was never seen is registered by it
    Uni<Membership> change(String externalId, StatusWish wish, Authority authority, String actor, boolean enters) {
        var customer = enters ? enter(externalId, authority) : registering.lock(externalId);
        return customer.chain(found -> wholes.of(found.customerId())
                .chain(whole -> change(found.customerId(), whole, wish, authority, actor)));
    }

    private Uni<Customer> enter(String externalId, Authority authority) {
        var entry = authority == Authority.OWN
                ? registering.enterAndLock(externalId)
                : registering.enterForStoreAndLock(externalId);
        return entry.map(Registering.Entry::customer);
    }

    Uni<Membership> of(String externalId) {
        return wholes.of(externalId).map(whole -> present(whole.kept()));
    }

    Instant now() {
        return JsonRows.toMicroseconds(clock.instant());
    }

    /// Whether it may be is asked of the person; what it changes is asked under each id, also where it changes nothing
    /// for the person, so that each has its own still when a merge is undone.
    ///
    /// @param wished the customer by whose id the wish comes
    private Uni<Membership> change(
            UUID wished, WholeCustomer whole, StatusWish wish, Authority authority, String actor) {
        var present = present(whole.kept());
        var now = MembershipPolicy.moment(present, now());
        switch (MembershipPolicy.decide(present, wish, authority, now)) {
            case Changed _, Unchanged _ -> {}
            case Incomplete(var field, var reason) ->
                throw Problem.of(400, "invalid").at(field, Text.of(reason)).asException();
            case Refused(var why) ->
                throw Problem.of(409, "membership-refused").with("reason", why).asException();
        }
        return Multi.createFrom()
                .iterable(whole.all())
                .onItem()
                .transformToUniAndConcatenate(one -> {
                    var own = one.customerId().equals(wished)
                            ? Optional.of(wish.completedBy(present, now))
                            : wish.forAnother(enrolled(one, now));
                    return own.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : changeOwn(one, own.get(), authority, actor, now);
                })
                .collect()
                .last()
                .chain(() -> wholes.of(whole.kept().customerId()))
                .map(after -> present(after.kept()));
    }

    private Uni<Void> changeOwn(Customer customer, StatusWish wish, Authority authority, String actor, Instant now) {
        return switch (MembershipPolicy.decide(present(customer), wish, authority, now)) {
            case Changed(var changed) ->
                registering
                        .membershipChanged(customer.customerId(), changed)
                        .chain(() -> entries.add(customer.customerId(), wish, authority, actor, now))
                        .chain(() -> writeAudit(customer, wish, authority, actor));
            case Incomplete _, Refused _
            when wish.lift() && !wish.isFor(enrolled(customer, now)) ->
                changeOwn(customer, StatusWish.lift(enrolled(customer, now)), authority, actor, now);
            case Unchanged _, Incomplete _, Refused _ -> Uni.createFrom().voidItem();
        };
    }

    private static MemberStatus enrolled(Customer customer, Instant now) {
        return present(customer).enrolledAt(now);
    }

    private Uni<Void> writeAudit(Customer customer, StatusWish wish, Authority authority, String actor) {
        var details = new HashMap<String, Object>();
        details.put("status", wish.status().code());
        details.put("authority", authority.code());
        if (wish.reason() != null) {
            details.put("reason", wish.reason());
        }
        if (wish.until() != null) {
            details.put("until", wish.until().toString());
        }
        if (wish.lift()) {
            details.put("lift", true);
        }
        return audit.record(actor, "membership.changed", customer.customerId().toString(), details);
    }

    private static Membership present(Customer customer) {
        return Objects.requireNonNullElse(customer.membership(), Membership.GUEST);
    }
}
