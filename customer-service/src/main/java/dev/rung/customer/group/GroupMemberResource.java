package dev.rung.customer.group;

import dev.rung.customer.group.GroupLists.GroupMember;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.page.Page;
import dev.rung.platform.text.VisibleText;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("groups/{groupId}/members")
class GroupMemberResource {

    private final ListingMembers listing;
    private final Caller caller;

    GroupMemberResource(ListingMembers listing, Caller caller) {
        this.listing = listing;
        this.caller = caller;
    }

    /// The members of a group, by their ids only, those who entered last first.
    ///
    /// Who listed them by hand, until when and why is absent for an analyst.
    @GET
    @RolesAllowed({Roles.MARKETER, Roles.ANALYST, Roles.ADMIN})
    @WithSession
    public Uni<Page<GroupMember>> members(
            @RestPath UUID groupId,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return listing.of(groupId, after, limit)
                .map(page -> caller.hasRole(Roles.MARKETER) || caller.hasRole(Roles.ADMIN)
                        ? page
                        : page.map(GroupMember::withoutHand));
    }

    /// Lists a customer by hand, whatever the rule says.
    ///
    /// They enter within seconds. Put again, reason and end are replaced.
    @PUT
    @Path("{externalId}")
    @ResponseStatus(204)
    @RolesAllowed({Roles.MARKETER, Roles.ADMIN})
    @WithTransaction
    public Uni<Void> put(
            @RestPath UUID groupId,
            @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId,
            @NotNull @Valid HandRequest request) {
        return listing.put(groupId, externalId, request.reason(), request.until(), caller.name());
    }

    /// Takes a customer off the list that is kept by hand.
    ///
    /// They stay where the rule holds for them.
    @DELETE
    @Path("{externalId}")
    @ResponseStatus(204)
    @RolesAllowed({Roles.MARKETER, Roles.ADMIN})
    @WithTransaction
    public Uni<Void> remove(@RestPath UUID groupId, @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId) {
        return listing.remove(groupId, externalId, caller.name());
    }

    /// @param reason for other staff to read: nothing personal
    /// @param until when it ends by itself, in the next hundred years; absent: when somebody takes them off
    record HandRequest(
            @NotNull
            @CodePointLength(min = 1, max = 200)
            @Pattern(regexp = VisibleText.NOT_BLANK, message = VisibleText.MUST_NOT_BE_BLANK)
            String reason,

            @Nullable Instant until) {}
}
