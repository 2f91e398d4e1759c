package dev.rung.benefits.redemption;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;

import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The redemptions of a reward.
@Path("reward-catalogue/{code}/redemptions")
@RolesAllowed({AGENT, BENEFITS_MANAGER, ADMIN})
class RewardRedemptionResource {

    private final ReadingRedemptions reading;

    RewardRedemptionResource(ReadingRedemptions reading) {
        this.reading = reading;
    }

    /// The redemptions of a reward, of all customers, newest first.
    @GET
    @WithSession
    public Uni<Page<RedemptionView>> list(
            @RestPath @Pattern(regexp = RedemptionResource.CODE) String code,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return reading.ofReward(code, after, limit);
    }
}
