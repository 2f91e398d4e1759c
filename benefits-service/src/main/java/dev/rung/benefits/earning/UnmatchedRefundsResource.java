package dev.rung.benefits.earning;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;

import dev.rung.contracts.Money;
import dev.rung.platform.directory.Directory;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.orders.WaitingRefund;
import dev.rung.platform.page.Page;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// For whoever looks after a customer's account: money that went back and took no points, since no paid order is
/// known for it, or more went back than was paid.
@Path("customers/{externalId}/points/unmatched-refunds")
@RolesAllowed({AGENT, BENEFITS_MANAGER, ADMIN})
class UnmatchedRefundsResource {

    private final Directory directory;
    private final OrderBooks orderBooks;
    private final Store store;

    UnmatchedRefundsResource(Directory directory, OrderBooks orderBooks, Store store) {
        this.directory = directory;
        this.orderBooks = orderBooks;
        this.store = store;
    }

    /// Refunds that took no points, since no paid order is known for them.
    ///
    /// The newest first, and all in one page: a customer has few.
    @GET
    @WithSession
    public Uni<Page<UnmatchedView>> unmatched(@RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId) {
        return directory
                .byExternalId(externalId)
                .chain(customer -> orderBooks.of(customer.customerId()))
                .map(book -> new Page<>(
                        book.waiting().reversed().stream().map(this::view).toList(), null));
    }

    private UnmatchedView view(WaitingRefund<String> waiting) {
        var refund = waiting.refund();
        return new UnmatchedView(
                refund.eventId(),
                refund.refundId(),
                refund.orderId(),
                new Money(waiting.amount(), store.currency()),
                refund.at());
    }

    /// @param refundId what the refund is known by: the event's id where the shop gave none
    /// @param orderId the order it names; absent where it names none
    /// @param amount the part that matches nothing
    record UnmatchedView(
            UUID eventId, String refundId, @Nullable String orderId, Money amount, Instant occurredAt) {}
}
