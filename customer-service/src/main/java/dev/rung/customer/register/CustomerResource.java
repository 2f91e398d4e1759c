package dev.rung.customer.register;

import dev.rung.platform.identity.Roles;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

@Path("customers")
class CustomerResource {

    private final Customers customers;

    CustomerResource(Customers customers) {
        this.customers = customers;
    }

    /// All customers in the order of their external ids, without anything personal.
    @GET
    @RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.ANALYST, Roles.MARKETER, Roles.BENEFITS_MANAGER, Roles.APPROVER})
    @WithSession
    public Uni<Page<CustomerView>> list(
            @RestQuery @DefaultValue("") String after, @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return customers
                .after(after, limit + 1)
                .map(found -> Page.of(found, limit, last -> last.externalId).map(CustomerView::of));
    }

    record CustomerView(String externalId, UUID customerId, String locale, String timeZone, Instant registeredAt) {

        static CustomerView of(Customer customer) {
            return new CustomerView(
                    customer.externalId,
                    customer.customerId,
                    customer.locale,
                    customer.timeZone,
                    customer.registeredAt);
        }
    }
}
