package dev.rung.benefits.catalogue.packages;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.benefits.catalogue.packages.PackageDocument.TierPackage;
import dev.rung.benefits.document.DocumentState.Approved;
import dev.rung.benefits.document.DocumentState.Draft;
import dev.rung.benefits.document.DocumentState.Published;
import dev.rung.benefits.document.DocumentState.Withdrawn;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Packages: which benefits each tier gives.
@Path("benefit-packages")
@RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
class PackageResource {

    private final BenefitPackages packages;
    private final WritingPackages writing;
    private final JsonText json;
    private final Caller caller;

    PackageResource(BenefitPackages packages, WritingPackages writing, JsonText json, Caller caller) {
        this.packages = packages;
        this.writing = writing;
        this.json = json;
        this.caller = caller;
    }

    /// All versions, newest first.
    @GET
    @WithSession
    public Uni<Page<PackageView>> list(
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return packages.page(Page.before(after), limit + 1)
                .map(found -> Page.of(found, limit, last -> Integer.toString(last.number()))
                        .map(one -> PackageView.of(one, json)));
    }

    /// One version.
    @GET
    @Path("{version}")
    @WithSession
    public Uni<PackageView> one(@RestPath int version) {
        return packages.one(version).map(one -> PackageView.of(one, json));
    }

    /// Drafts a package.
    ///
    /// It gives the newest version of each benefit that it names.
    @POST
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @ResponseStatus(201)
    @WithTransaction
    @Refuses(status = 422, when = "The package is not sound; `errors` lists every fault.")
    public Uni<PackageView> draft(@NotNull @Valid PackageRequest request) {
        return writing.draft(request.tiers(), request.comment(), caller.name()).map(one -> PackageView.of(one, json));
    }

    /// Replaces a draft.
    ///
    /// With `If-Match`, only what was read is replaced.
    @PUT
    @Path("{version}")
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "Its state does not allow this.")
    @Refuses(status = 412, when = "The package is no longer what was read.")
    @Refuses(status = 422, when = "The package is not sound; `errors` lists every fault.")
    public Uni<PackageView> edit(
            @RestPath int version,
            @NotNull @Valid PackageRequest request,
            @RestHeader("If-Match") @Nullable String read) {
        return writing.edit(version, request.tiers(), request.comment(), caller.name(), read)
                .map(one -> PackageView.of(one, json));
    }

    /// Withdraws a version that is not published.
    ///
    /// It keeps its number and stays readable.
    @DELETE
    @Path("{version}")
    @RolesAllowed({BENEFITS_MANAGER, APPROVER, ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "Its state does not allow this.")
    public Uni<Void> withdraw(@RestPath int version) {
        return writing.withdraw(version, caller.name()).replaceWithVoid();
    }

    /// @param tiers those that give anything; their order does not matter
    /// @param comment why it is written
    record PackageRequest(
            @NotNull @Size(max = 100) List<@NotNull @Valid TierProposal> tiers,

            @NotNull @CodePointLength(max = 1000) @Pattern(regexp = "[^\\u0000]*+")
            String comment) {}

    /// @param state `DRAFT`, `APPROVED`, `PUBLISHED` or `WITHDRAWN`
    /// @param hash to be sent as `If-Match` with the next step
    /// @param approver null: nobody has approved it
    /// @param approvedAt there where somebody approved it
    /// @param publisher there where somebody published it
    /// @param publishedAt when they did
    /// @param effectiveAt from when on it counts; null: it is not published
    record PackageView(
            int version,
            String state,
            String hash,
            String comment,
            List<TierPackage> tiers,
            List<String> writers,
            Instant createdAt,
            @Nullable String approver,
            @JsonInclude(NON_NULL) @Nullable Instant approvedAt,
            @JsonInclude(NON_NULL) @Nullable String publisher,
            @JsonInclude(NON_NULL) @Nullable Instant publishedAt,
            @Nullable Instant effectiveAt) {

        static PackageView of(BenefitPackage one, JsonText json) {
            return switch (one.state()) {
                case Draft _, Withdrawn _ -> view(one, json);
                case Approved approved -> view(one, json).approved(approved.approver(), approved.approvedAt());
                case Published published ->
                    view(one, json)
                            .approved(published.approver(), published.approvedAt())
                            .published(published);
            };
        }

        private PackageView approved(String by, Instant at) {
            return new PackageView(
                    version,
                    state,
                    hash,
                    comment,
                    tiers,
                    writers,
                    createdAt,
                    by,
                    at,
                    publisher,
                    publishedAt,
                    effectiveAt);
        }

        private PackageView published(Published by) {
            return new PackageView(
                    version,
                    state,
                    hash,
                    comment,
                    tiers,
                    writers,
                    createdAt,
                    approver,
                    approvedAt,
                    by.publisher(),
                    by.publishedAt(),
                    by.effectiveAt());
        }

        private static PackageView view(BenefitPackage one, JsonText json) {
            var state = one.state();
            return new PackageView(
                    one.number(),
                    state.code(),
                    one.hash(),
                    one.comment(),
                    json.read(one.text(), PackageDocument.class).tiers(),
                    state.writers(),
                    one.createdAt(),
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }
}
