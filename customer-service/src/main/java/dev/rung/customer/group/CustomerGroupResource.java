package dev.rung.customer.group;

import dev.rung.customer.group.GroupLists.GroupOfCustomer;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.identity.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

@Path("customers/{externalId}/groups")
class CustomerGroupResource {

    private final ListingMembers listing;

    CustomerGroupResource(ListingMembers listing) {
        this.listing = listing;
    }

    /// The groups that a customer belongs to, in the order of their names.
    @GET
    @RolesAllowed({Roles.MARKETER, Roles.ANALYST, Roles.AGENT, Roles.ADMIN})
    @WithSession
    public Uni<CustomerGroupList> groups(@RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId) {
        return listing.of(externalId).map(CustomerGroupList::new);
    }

    record CustomerGroupList(List<GroupOfCustomer> groups) {}
}
