package dev.rung.scoring.override;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.contracts.TierRef;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.openapi.Refuses;
import dev.rung.scoring.override.Overriding.OverrideInState;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Tiers that people granted to one customer.
@Path("customers/{externalId}/overrides")
class OverrideResource {

    private final Overriding overriding;
    private final CallerLanguage language;
    private final Caller caller;

    OverrideResource(Overriding overriding, CallerLanguage language, Caller caller) {
        this.overriding = overriding;
        this.language = language;
        this.caller = caller;
    }

    /// The tiers that people granted to a customer.
    ///
    /// Newest first.
    @GET
    @RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
    @Refuses(status = 404, when = "Nothing that the customer did is known.")
    public Uni<OverrideList> list(@RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId) {
        return overriding
                .of(externalId)
                .map(found -> new OverrideList(found.newestFirst().stream()
                        .map(one -> view(one, found.ladder()))
                        .toList()));
    }

    /// Grants a tier until a day.
    ///
    /// It takes the place of what was granted before; a higher tier that is earned counts all the same.
    /// Asked again it is the same grant.
    ///
    /// @param id chosen by whoever asks; after an appeal, the appeal's
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({AGENT, ADMIN})
    @Refuses(status = 404, when = "Nothing that the customer did is known.")
    @Refuses(status = 409, when = "The id is another grant's.")
    public Uni<Void> grant(
            @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId,
            @RestPath UUID id,
            @NotNull @Valid OverrideRequest request) {
        return overriding.grant(externalId, request.grant(id), caller.name());
    }

    /// Takes a granted tier back.
    @DELETE
    @Path("{id}")
    @RolesAllowed({AGENT, ADMIN})
    @Refuses(status = 404, when = "The customer has no such grant.")
    @Refuses(status = 409, when = "It does not count any more.")
    public Uni<Void> end(@RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId, @RestPath UUID id) {
        return overriding.end(externalId, id, caller.name());
    }

    private OverrideView view(OverrideInState one, List<TierRef> ladder) {
        var row = one.row();
        var name = ladder.stream()
                .filter(tier -> tier.code().equals(row.tier()))
                .findFirst()
                .map(tier -> language.pick(tier.names()))
                .orElse(row.tier());
        return new OverrideView(
                row.id(),
                new GrantedTierView(row.tier(), name),
                row.untilOn(),
                row.reason(),
                row.decisionId(),
                row.policyVersion(),
                row.grantedBy(),
                row.grantedAt(),
                row.endedBy(),
                row.endedAt(),
                one.state().code());
    }

    /// @param tier a code of the ladder in force
    /// @param until the last business date that it counts
    /// @param decisionId the decision that it corrects
    record OverrideRequest(
            @NotNull String tier,
            @NotNull LocalDate until,
            @NotNull @Pattern(regexp = OverrideReason.CODES) String reason,
            @Nullable UUID decisionId) {

        OverrideGrant grant(UUID id) {
            return new OverrideGrant(id, tier, until, OverrideReason.of(reason), decisionId);
        }
    }

    record OverrideList(List<OverrideView> overrides) {}

    /// @param until the last business date that it counts
    /// @param reason `wrong-data`, `service-failure`, `hardship` or `goodwill`
    /// @param decisionId the decision that it corrects
    /// @param policyVersion in force when it was granted
    /// @param endedBy who took it back
    /// @param state `counts`; `replaced` by a later grant; `ended`, taken back; `over`, past its last day
    record OverrideView(
            UUID id,
            GrantedTierView tier,
            LocalDate until,

            @Schema(enumeration = {"wrong-data", "service-failure", "hardship", "goodwill"})
            String reason,

            @Nullable UUID decisionId,
            int policyVersion,
            String grantedBy,
            Instant grantedAt,
            @Nullable String endedBy,
            @Nullable Instant endedAt,

            @Schema(enumeration = {"counts", "replaced", "ended", "over"})
            String state) {}

    /// @param name in the caller's language; the code where the ladder in force has no such tier
    record GrantedTierView(String code, String name) {}
}
