package dev.rung.benefits.earning.facts;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;

import dev.rung.contracts.Money;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.orders.OrderBook;
import dev.rung.platform.orders.PartPaidOrder;
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
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Payments that earn no points yet and refunds that take none, because something is missing. For agents; each list is
/// one page, since a customer has few.
@Path("customers/{externalId}/points")
@RolesAllowed({AGENT, BENEFITS_MANAGER, ADMIN})
class OpenMoneyResource {

    private final CustomerDirectory directory;
    private final OrderBooks orderBooks;
    private final Store store;

    OpenMoneyResource(CustomerDirectory directory, OrderBooks orderBooks, Store store) {
        this.directory = directory;
        this.orderBooks = orderBooks;
        this.store = store;
    }

    /// Orders of which some parts are paid and others are due.
    ///
    /// They earn once they are paid in full. By order, and all in one page.
    @GET
    @Path("part-paid-orders")
    @WithSession
    public Uni<Page<PartPaidView>> partPaid(@RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId) {
        return page(externalId, OrderBook::partPaid, this::viewOfOrder);
    }

    /// Refunds that took no points, since no paid order is known for them or more went back than was paid.
    ///
    /// The newest first, and all in one page.
    @GET
    @Path("unmatched-refunds")
    @WithSession
    public Uni<Page<UnmatchedView>> unmatched(@RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId) {
        return page(externalId, book -> book.waiting().reversed(), this::viewOfRefund);
    }

    private <T, V> Uni<Page<V>> page(
            String externalId, Function<OrderBook<String>, List<T>> what, Function<T, V> view) {
        return directory
                .keptByExternalId(externalId)
                .chain(customer -> orderBooks.of(customer.customerId()))
                .map(book -> new Page<>(what.apply(book).stream().map(view).toList(), null));
    }

    private PartPaidView viewOfOrder(PartPaidOrder<String> order) {
        return new PartPaidView(
                order.orderId(),
                new Money(order.paidSoFar(), store.currency()),
                new Money(order.total(), store.currency()),
                order.parts());
    }

    private UnmatchedView viewOfRefund(WaitingRefund<String> waiting) {
        var refund = waiting.refund();
        return new UnmatchedView(
                refund.eventId(),
                refund.refundId(),
                refund.orderId(),
                new Money(waiting.amount(), store.currency()),
                refund.at());
    }

    /// @param paid the sum of the parts so far
    /// @param total what all parts come to
    /// @param parts how many are paid
    record PartPaidView(String orderId, Money paid, Money total, int parts) {}

    /// @param refundId what the refund is known by: the event's id where the shop gave none
    /// @param orderId the order it names; absent where it names none
    /// @param amount the part that matches nothing
    record UnmatchedView(
            UUID eventId, String refundId, @Nullable String orderId, Money amount, Instant occurredAt) {}
}
