package dev.rung.customer.imports;

import dev.rung.customer.imports.mapping.ImportMapping;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.page.Page;
import dev.rung.platform.vault.KeyRing;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Imports of the store's files. They hold what profiles hold: only who may write every profile may import.
@Path("imports")
@RolesAllowed(Roles.ADMIN)
class ImportResource {

    private final DataImports imports;
    private final Uploading uploading;
    private final DecidingImports deciding;
    private final KeyRing keys;
    private final JsonText json;
    private final Caller caller;
    private final CallerLanguage language;

    ImportResource(
            DataImports imports,
            Uploading uploading,
            DecidingImports deciding,
            KeyRing keys,
            JsonText json,
            Caller caller,
            CallerLanguage language) {
        this.imports = imports;
        this.uploading = uploading;
        this.deciding = deciding;
        this.keys = keys;
        this.json = json;
        this.caller = caller;
        this.language = language;
    }

    /// All imports.
    ///
    /// Newest first.
    @GET
    @WithSession
    public Uni<Page<FileImportView>> list(
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return imports.before(Page.before(after), limit + 1)
                .map(found -> Page.of(found, limit, last -> String.valueOf(last.position))
                        .map(this::view));
    }

    /// An import, and how far it has come.
    @GET
    @Path("{importId}")
    @WithSession
    public Uni<FileImportView> get(@RestPath UUID importId) {
        return imports.one(importId).map(this::view);
    }

    /// Begins an import.
    ///
    /// The file follows in parts.
    @POST
    @ResponseStatus(201)
    @WithTransaction
    public Uni<FileImportView> begin(@NotNull @Valid ImportRequest request) {
        return uploading.begin(request, caller.name()).map(this::view);
    }

    /// Takes a part of the file.
    ///
    /// Parts have numbers from 0 and come in their order; where one ends does not matter. The last one may be sent
    /// again. Each line stands for itself, so a cell holds no line break.
    @PUT
    @Path("{importId}/parts/{part}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @WithTransaction
    @Refuses(status = 409, when = "Another part is due, which `parts` says, or the file is complete.")
    @Refuses(status = 422, when = "The file cannot be read: its first line, or its charset; `errors` says why.")
    public Uni<FileImportView> addPart(
            @RestPath UUID importId, @RestPath @Min(0) @Max(1_000_000) int part, @NotNull byte[] body) {
        return uploading.add(importId, part, body).map(this::view);
    }

    /// Says that the file is complete.
    ///
    /// Its length and digest tell whether the parts are all of one file. Where they are not, cancel the import.
    @POST
    @Path("{importId}/completion")
    @WithTransaction
    @Refuses(status = 409, when = "It was complete before.")
    @Refuses(status = 422, when = "The parts are not the whole file, or it has no rows; `errors` says which.")
    public Uni<FileImportView> complete(@RestPath UUID importId, @NotNull @Valid CompletionRequest request) {
        return uploading.complete(importId, request).map(this::view);
    }

    /// Begins a dry run.
    ///
    /// It says what would change, and changes nothing. It can be repeated with another mapping.
    @POST
    @Path("{importId}/dry-run")
    @WithTransaction
    @Refuses(status = 409, when = "The file is not complete, or the import runs or has ended.")
    @Refuses(status = 422, when = "The mapping does not fit the file; `errors` says where.")
    public Uni<FileImportView> check(@RestPath UUID importId, @NotNull @Valid ImportMapping mapping) {
        return deciding.check(importId, mapping, caller.name()).map(this::view);
    }

    /// Runs the import, with the mapping of the dry run.
    ///
    /// A run that failed goes on where it was.
    @POST
    @Path("{importId}/run")
    @WithTransaction
    @Refuses(status = 409, when = "No dry run has ended, or it runs or has ended.")
    public Uni<FileImportView> run(@RestPath UUID importId) {
        return deciding.run(importId, caller.name()).map(this::view);
    }

    /// Cancels an import.
    ///
    /// Rows that were taken in before stay; the file and the reasons of refused rows are deleted.
    @POST
    @Path("{importId}/cancellation")
    @WithTransaction
    @Refuses(status = 409, when = "It has ended.")
    public Uni<FileImportView> cancel(@RestPath UUID importId) {
        return deciding.cancel(importId, caller.name()).map(this::view);
    }

    private FileImportView view(DataImport one) {
        return FileImportView.of(one, one.key(keys).orElse(null), json, language.texts());
    }
}
