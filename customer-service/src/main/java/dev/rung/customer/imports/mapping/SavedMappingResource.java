package dev.rung.customer.imports.mapping;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.text.VisibleText;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// Mappings of columns that are used again.
@Path("import-mappings")
@RolesAllowed(Roles.ADMIN)
class SavedMappingResource {

    private final SavedMappings mappings;
    private final JsonText json;
    private final Caller caller;
    private final Clock clock;

    SavedMappingResource(SavedMappings mappings, JsonText json, Caller caller, Clock clock) {
        this.mappings = mappings;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /// All saved mappings, by name.
    @GET
    @WithSession
    public Uni<SavedMappingList> list() {
        return mappings.byName()
                .map(found ->
                        new SavedMappingList(found.stream().map(this::view).toList()));
    }

    /// A saved mapping.
    @GET
    @Path("{mappingId}")
    @WithSession
    public Uni<SavedMappingView> get(@RestPath UUID mappingId) {
        return mappings.one(mappingId).map(this::view);
    }

    /// Saves a mapping under a name.
    @POST
    @ResponseStatus(201)
    @WithTransaction
    @Refuses(status = 409, when = "Another mapping has the name.")
    @Refuses(status = 422, when = "A name or a constant looks like somebody's data; `errors` says where.")
    public Uni<SavedMappingView> add(@NotNull @Valid SavedMappingRequest request) {
        var saved = new SavedMapping();
        saved.mappingId = UUID.randomUUID();
        return kept(saved, request);
    }

    /// Replaces a saved mapping.
    @PUT
    @Path("{mappingId}")
    @WithTransaction
    @Refuses(status = 409, when = "Another mapping has the name.")
    @Refuses(status = 422, when = "A name or a constant looks like somebody's data; `errors` says where.")
    public Uni<SavedMappingView> change(@RestPath UUID mappingId, @NotNull @Valid SavedMappingRequest request) {
        return mappings.one(mappingId).chain(saved -> kept(saved, request));
    }

    /// Deletes a saved mapping.
    @DELETE
    @Path("{mappingId}")
    @WithTransaction
    public Uni<Void> remove(@RestPath UUID mappingId) {
        return mappings.one(mappingId).chain(mappings::delete);
    }

    /// The unique key is the guard: of two who take a name at once the second fails.
    private Uni<SavedMappingView> kept(SavedMapping saved, SavedMappingRequest request) {
        UnfitMapping.refuse(MappingPolicy.faultsToSave(request.mapping()));
        return mappings.isTaken(request.name(), saved.mappingId)
                .invoke(taken -> {
                    if (taken) {
                        throw Problem.of(409, "import-mapping-name-taken").asException();
                    }
                    saved.name = request.name();
                    saved.kind = request.kind().code();
                    saved.mapping = json.write(request.mapping());
                    saved.changedBy = caller.name();
                    saved.changedAt = clock.instant();
                })
                .chain(() -> mappings.persistAndFlush(saved))
                .map(this::view);
    }

    private SavedMappingView view(SavedMapping saved) {
        return SavedMappingView.of(saved, json);
    }

    /// @param name nothing personal
    record SavedMappingRequest(
            @NotNull
            @CodePointLength(min = 1, max = 100)
            @Pattern(regexp = VisibleText.NOT_BLANK, message = VisibleText.MUST_NOT_BE_BLANK)
            String name,

            @NotNull ImportKind kind,
            @NotNull @Valid ImportMapping mapping) {}

    record SavedMappingList(List<SavedMappingView> mappings) {}
}
