package dev.rung.customer.group;

import dev.rung.customer.group.GroupLists.GroupOfCustomer;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.identity.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;

@Path("customers/{externalId}/groups")
class CustomerGroupResource {

    private final ListingMembers listing;
    private final Caller caller;

    CustomerGroupResource(ListingMembers listing, Caller caller) {
        this.listing = listing;
        this.caller = caller;
    }

    /// The groups that a customer belongs to, in the order of their names.
    ///
    /// Who listed them by hand, until when and why is absent for an analyst.
    @GET
    @RolesAllowed({Roles.MARKETER, Roles.ANALYST, Roles.AGENT, Roles.ADMIN})
    @WithSession
    public Uni<CustomerGroupList> groups(@RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId) {
        var seesHands = Stream.of(Roles.MARKETER, Roles.AGENT, Roles.ADMIN).anyMatch(caller::hasRole);
        return listing.of(externalId)
                .map(found -> new CustomerGroupList(
                        seesHands
                                ? found
                                : found.stream()
                                        .map(GroupOfCustomer::withoutHand)
                                        .toList()));
    }

    record CustomerGroupList(List<GroupOfCustomer> groups) {}
}
