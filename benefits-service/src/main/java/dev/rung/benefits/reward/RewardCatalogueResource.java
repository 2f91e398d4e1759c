package dev.rung.benefits.reward;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

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

/// Rewards, as staff keep them.
@Path("reward-catalogue")
@RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
class RewardCatalogueResource {

    static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";

    private static final long LARGEST_STOCK = 1_000_000_000;

    private final Rewards rewards;
    private final WritingRewards writing;
    private final JsonText json;
    private final Caller caller;

    RewardCatalogueResource(Rewards rewards, WritingRewards writing, JsonText json, Caller caller) {
        this.rewards = rewards;
        this.writing = writing;
        this.json = json;
        this.caller = caller;
    }

    /// All rewards, drafts and withdrawn ones too, by code.
    @GET
    @WithSession
    public Uni<Page<RewardView>> list(
            @RestQuery @Nullable @Pattern(regexp = CODE) String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return rewards.page(Objects.requireNonNullElse(after, ""), limit + 1)
                .map(found -> Page.of(found, limit, last -> last.code).map(this::view));
    }

    /// One reward.
    @GET
    @Path("{code}")
    @WithSession
    public Uni<RewardView> one(@RestPath @Pattern(regexp = CODE) String code) {
        return rewards.one(code).map(this::view);
    }

    /// Adds a reward, as a draft.
    ///
    /// Its code is never used again.
    @POST
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @ResponseStatus(201)
    @WithTransaction
    @Refuses(status = 409, when = "There is another reward of this code.")
    @Refuses(status = 422, when = "The reward is not sound; `errors` lists every fault.")
    public Uni<RewardView> add(@NotNull @Valid NewReward request) {
        return writing.add(request.code(), request.content(), request.stock(), caller.name())
                .map(this::view);
    }

    /// Changes a reward.
    ///
    /// It counts for the next redemption; those that are open keep their price. The stock is corrected elsewhere.
    @PUT
    @Path("{code}")
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @WithTransaction
    @Refuses(status = 422, when = "The reward is not sound; `errors` lists every fault.")
    public Uni<RewardView> change(
            @RestPath @Pattern(regexp = CODE) String code, @NotNull @Valid RewardContent content) {
        return writing.change(code, content, caller.name()).map(this::view);
    }

    /// Puts a reward on offer.
    ///
    /// Doing it again changes nothing.
    @POST
    @Path("{code}/offering")
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @WithTransaction
    @Refuses(
            status = 422,
            when =
                    "Its last day is over, or it needs a batch of coupons that gives none at present; `errors` says which.")
    public Uni<RewardView> offer(@RestPath @Pattern(regexp = CODE) String code) {
        return writing.moveTo(RewardState.ON_OFFER, code, caller.name()).map(this::view);
    }

    /// Withdraws a reward.
    ///
    /// Redemptions that are open can still be confirmed. Doing it again changes nothing.
    @POST
    @Path("{code}/withdrawal")
    @RolesAllowed({BENEFITS_MANAGER, ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "It was never on offer.")
    public Uni<RewardView> withdraw(@RestPath @Pattern(regexp = CODE) String code) {
        return writing.moveTo(RewardState.WITHDRAWN, code, caller.name()).map(this::view);
    }

    private RewardView view(Reward reward) {
        return new RewardView(
                reward.code,
                reward.state().code(),
                json.read(reward.content, RewardContent.class),
                reward.stock,
                reward.reserved,
                reward.redeemed,
                reward.author,
                reward.writtenAt);
    }

    /// @param code what it is known by for good
    /// @param stock pieces that there are; null: without a limit, for good
    record NewReward(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull @Valid RewardContent content,
            @Nullable @Min(0) @Max(LARGEST_STOCK) Long stock) {}

    /// @param state `draft`, `on-offer` or `withdrawn`
    /// @param stock pieces that can be reserved; null: without a limit
    /// @param reserved pieces of redemptions that are not confirmed yet
    /// @param redeemed pieces of redemptions that were confirmed
    /// @param author who wrote it last
    record RewardView(
            String code,
            String state,
            RewardContent content,
            @Nullable Long stock,
            long reserved,
            long redeemed,
            String author,
            Instant writtenAt) {}
}
