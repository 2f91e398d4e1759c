package dev.rung.customer.group;

import dev.rung.customer.group.KeepingGroups.GroupWish;
import dev.rung.customer.group.rule.RuleNode;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.openapi.Refuses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("groups")
class GroupResource {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 500;

    private final KeepingGroups keeping;
    private final CallerLanguage language;
    private final Caller caller;

    GroupResource(KeepingGroups keeping, CallerLanguage language, Caller caller) {
        this.keeping = keeping;
        this.language = language;
        this.caller = caller;
    }

    /// All groups with their size, in the order of their names.
    @GET
    @RolesAllowed({Roles.MARKETER, Roles.ANALYST, Roles.ADMIN})
    @WithSession
    public Uni<GroupList> list() {
        return keeping.all()
                .map(found -> new GroupList(found.stream()
                        .map(each -> GroupView.of(each, language.texts()))
                        .toList()));
    }

    /// A group, its rule in words, and how far a new rule has come.
    @GET
    @Path("{groupId}")
    @RolesAllowed({Roles.MARKETER, Roles.ANALYST, Roles.ADMIN})
    @WithSession
    public Uni<GroupView> get(@RestPath UUID groupId) {
        return keeping.of(groupId).map(found -> GroupView.of(found, language.texts()));
    }

    /// Creates a group.
    ///
    /// Its members are found out in the background: `percent` says how far that has come. Without a rule
    /// it is a group of those who are listed by hand.
    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.MARKETER, Roles.ADMIN})
    @WithTransaction
    public Uni<GroupView> create(@NotNull @Valid GroupRequest request) {
        return keeping.create(request.wish(), caller.name()).map(found -> GroupView.of(found, language.texts()));
    }

    /// Changes a group: name, description and rule become those given.
    @PUT
    @Path("{groupId}")
    @RolesAllowed({Roles.MARKETER, Roles.ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "The group was changed since the version that the request names.")
    public Uni<GroupView> change(@RestPath UUID groupId, @NotNull @Valid GroupChangeRequest request) {
        return keeping.change(groupId, request.wish(), request.version(), caller.name())
                .map(found -> GroupView.of(found, language.texts()));
    }

    /// Deletes a group; its members are told to have left it.
    @DELETE
    @Path("{groupId}")
    @ResponseStatus(204)
    @RolesAllowed({Roles.MARKETER, Roles.ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "The rule of another group refers to it.")
    public Uni<Void> delete(@RestPath UUID groupId) {
        return keeping.delete(groupId, caller.name());
    }

    record GroupList(List<GroupView> groups) {}

    /// @param rule absent: customers are listed by hand only
    record GroupRequest(
            @NotNull @CodePointLength(min = 1, max = LONGEST_NAME)
            String name,

            @Nullable @CodePointLength(min = 1, max = LONGEST_DESCRIPTION)
            String description,

            @Nullable RuleNode rule) {

        GroupWish wish() {
            return new GroupWish(name, description, rule);
        }
    }

    /// @param version of the group that the change is made to
    record GroupChangeRequest(
            @NotNull @CodePointLength(min = 1, max = LONGEST_NAME)
            String name,

            @Nullable @CodePointLength(min = 1, max = LONGEST_DESCRIPTION)
            String description,

            @Nullable RuleNode rule,
            @Min(1) long version) {

        GroupWish wish() {
            return new GroupWish(name, description, rule);
        }
    }
}
