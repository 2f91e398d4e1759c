package dev.rung.benefits.earning;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;

import dev.rung.contracts.Money;
import dev.rung.platform.directory.Directory;
import dev.rung.platform.page.Page;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// For whoever looks after a customer's account: money that went back and took no points, since no paid order is
/// known for it.
@Path("customers/{externalId}/points/unmatched-refunds")
@RolesAllowed({AGENT, BENEFITS_MANAGER, ADMIN})
class UnmatchedRefundsResource {

    private final Directory directory;
    private final UnmatchedRefunds unmatchedRefunds;
    private final Store store;

    UnmatchedRefundsResource(Directory directory, UnmatchedRefunds unmatchedRefunds, Store store) {
        this.directory = directory;
        this.unmatchedRefunds = unmatchedRefunds;
        this.store = store;
    }

    /// The newest first, and all in one page: a customer has few.
    @GET
    @WithSession
    public Uni<Page<UnmatchedView>> unmatched(@RestPath String externalId) {
        return directory
                .byExternalId(externalId)
                .chain(customer -> unmatchedRefunds.of(customer.customerId()))
                .map(found -> new Page<>(found.stream().map(this::view).toList(), null));
    }

    private UnmatchedView view(UnmatchedRefund refund) {
        return new UnmatchedView(
                refund.eventId(), refund.orderId(), new Money(refund.amount(), store.currency()), refund.occurredAt());
    }

    record UnmatchedView(UUID eventId, @Nullable String orderId, Money amount, Instant occurredAt) {}
}
