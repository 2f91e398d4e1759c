package dev.rung.benefits.catalogue;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.benefits.catalogue.terms.BenefitContent;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Objects;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The catalogue of benefits.
@Path("benefits")
@RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
class BenefitResource {

    static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";

    private final Benefits benefits;
    private final WritingBenefits writing;
    private final JsonText json;
    private final Caller caller;

    BenefitResource(Benefits benefits, WritingBenefits writing, JsonText json, Caller caller) {
        this.benefits = benefits;
        this.writing = writing;
        this.json = json;
        this.caller = caller;
    }

    /// The newest version of each benefit, by code.
    @GET
    @WithSession
    public Uni<Page<BenefitView>> list(
            @RestQuery @Nullable @Pattern(regexp = CODE) String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return benefits.newest(Objects.requireNonNullElse(after, ""), limit + 1)
                .map(found -> Page.of(found, limit, last -> last.code).map(this::view));
    }

    /// One benefit.
    ///
    /// Without `version`, the newest.
    @GET
    @Path("{code}")
    @WithSession
    public Uni<BenefitView> one(
            @RestPath @Pattern(regexp = CODE) String code, @RestQuery @Nullable @Min(1) Integer version) {
        return (version == null ? benefits.newest(code) : benefits.one(code, version)).map(this::view);
    }

    /// Adds a benefit.
    ///
    /// Its code is never used again.
    @POST
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @ResponseStatus(201)
    @WithTransaction
    @Refuses(status = 409, when = "There is, or was, another benefit of this code.")
    @Refuses(status = 422, when = "The benefit is not sound; `errors` lists every fault.")
    public Uni<BenefitView> add(@NotNull @Valid NewBenefit request) {
        return writing.add(request.code(), request.content(), caller.name()).map(this::view);
    }

    /// Changes a benefit.
    ///
    /// In place as long as no package names it; else as a new version, which the next package names.
    @PUT
    @Path("{code}")
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "The benefit is retired.")
    @Refuses(status = 422, when = "The benefit is not sound, or of another kind; `errors` lists every fault.")
    public Uni<BenefitView> change(
            @RestPath @Pattern(regexp = CODE) String code, @NotNull @Valid BenefitContent content) {
        return writing.change(code, content, caller.name()).map(this::view);
    }

    /// Retires a benefit.
    ///
    /// Packages that name it keep it, and so do customers who have it.
    @DELETE
    @Path("{code}")
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "The benefit is retired already.")
    public Uni<Void> retire(@RestPath @Pattern(regexp = CODE) String code) {
        return writing.retire(code, caller.name()).replaceWithVoid();
    }

    private BenefitView view(Benefit benefit) {
        return new BenefitView(
                benefit.code,
                benefit.version,
                json.read(benefit.content, BenefitContent.class),
                benefit.author,
                benefit.writtenAt,
                benefit.retiredAt);
    }

    /// @param code what it is known by for good
    record NewBenefit(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull @Valid BenefitContent content) {}

    /// @param retiredAt null: it can be put into packages
    record BenefitView(
            String code,
            int version,
            BenefitContent content,
            String author,
            Instant writtenAt,
            @Nullable Instant retiredAt) {}
}
