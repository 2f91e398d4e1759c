package dev.rung.benefits.earning;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;

import dev.rung.contracts.Money;
import dev.rung.platform.directory.Directory;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.orders.PartPaidOrder;
import dev.rung.platform.page.Page;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/// For whoever looks after a customer's account: orders of which some parts are paid and others are due. They earn
/// once they are paid in full.
@Path("customers/{externalId}/points/part-paid-orders")
@RolesAllowed({AGENT, BENEFITS_MANAGER, ADMIN})
class PartPaidOrdersResource {

    private final Directory directory;
    private final OrderBooks orderBooks;
    private final Store store;

    PartPaidOrdersResource(Directory directory, OrderBooks orderBooks, Store store) {
        this.directory = directory;
        this.orderBooks = orderBooks;
        this.store = store;
    }

    /// By order, and all in one page: a customer has few.
    @GET
    @WithSession
    public Uni<Page<PartPaidView>> partPaid(@RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId) {
        return directory
                .byExternalId(externalId)
                .chain(customer -> orderBooks.of(customer.customerId()))
                .map(book -> new Page<>(book.partPaid().stream().map(this::view).toList(), null));
    }

    private PartPaidView view(PartPaidOrder<String> order) {
        return new PartPaidView(
                order.orderId(),
                new Money(order.paidSoFar(), store.currency()),
                new Money(order.total(), store.currency()),
                order.parts());
    }

    /// @param paid the sum of the parts so far
    /// @param total what all parts come to
    /// @param parts how many are paid
    record PartPaidView(String orderId, Money paid, Money total, int parts) {}
}
