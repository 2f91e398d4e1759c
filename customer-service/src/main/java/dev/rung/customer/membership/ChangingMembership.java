package dev.rung.customer.membership;

import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.Membership;
import dev.rung.customer.membership.MembershipOutcome.Changed;
import dev.rung.customer.membership.MembershipOutcome.Incomplete;
import dev.rung.customer.membership.MembershipOutcome.Refused;
import dev.rung.customer.membership.MembershipOutcome.Unchanged;
import dev.rung.customer.register.Registering;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Objects;

/// Changes and reads member status, in the caller's transaction or session. The lock on the customer puts two wishes
/// that come at once in an order.
@ApplicationScoped
class ChangingMembership {

    private final Registering registering;
    private final MembershipEntries entries;
    private final Audit audit;
    private final Clock clock;

    ChangingMembership(Registering registering, MembershipEntries entries, Audit audit, Clock clock) {
        this.registering = registering;
        this.entries = entries;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param enters whether a customer who was never seen is registered by it
    Uni<Membership> change(String externalId, StatusWish wish, Authority authority, String actor, boolean enters) {
        var customer = enters ? enter(externalId, authority) : registering.lock(externalId);
        return customer.chain(found -> change(found, wish, authority, actor));
    }

    private Uni<Customer> enter(String externalId, Authority authority) {
        var entry = authority == Authority.OWN
                ? registering.enterAndLock(externalId)
                : registering.enterForStoreAndLock(externalId);
        return entry.map(Registering.Entry::customer);
    }

    Uni<Membership> of(String externalId) {
        return registering.byExternalId(externalId).map(ChangingMembership::present);
    }

    Instant now() {
        return JsonRows.toMicroseconds(clock.instant());
    }

    private Uni<Membership> change(Customer customer, StatusWish wish, Authority authority, String actor) {
        var present = present(customer);
        var now = MembershipPolicy.moment(present, now());
        return switch (MembershipPolicy.decide(present, wish, authority, now)) {
            case Changed(var changed) ->
                registering
                        .membershipChanged(customer.customerId(), changed)
                        .chain(() -> entries.add(customer.customerId(), wish, authority, actor, now))
                        .chain(() -> writeAudit(customer, wish, authority, actor))
                        .replaceWith(changed);
            case Unchanged() -> Uni.createFrom().item(present);
            case Incomplete(var field, var reason) ->
                throw Problem.of(400, "invalid").at(field, Text.of(reason)).asException();
            case Refused(var why) ->
                throw Problem.of(409, "membership-refused").with("reason", why).asException();
        };
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
