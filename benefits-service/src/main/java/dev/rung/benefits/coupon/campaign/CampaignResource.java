package dev.rung.benefits.coupon.campaign;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.benefits.coupon.batch.OfferedBatches;
import dev.rung.benefits.coupon.campaign.CouponCampaigns.CampaignProgress;
import dev.rung.benefits.coupon.campaign.CouponCampaigns.CampaignRefusals;
import dev.rung.benefits.group.CustomerGroups.GroupWish;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.locale.Text;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Campaigns that give the coupons of a batch to groups of customers.
@Path("coupon-batches/{id}/campaigns")
class CampaignResource {

    private static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";

    private final BeginningCampaigns beginning;
    private final CouponCampaigns campaigns;
    private final OfferedBatches batches;
    private final CallerLanguage language;
    private final Caller caller;

    CampaignResource(
            BeginningCampaigns beginning,
            CouponCampaigns campaigns,
            OfferedBatches batches,
            CallerLanguage language,
            Caller caller) {
        this.beginning = beginning;
        this.campaigns = campaigns;
        this.batches = batches;
        this.language = language;
        this.caller = caller;
    }

    /// The campaigns of a batch, newest first: how many customers have their coupon, and why others have none.
    @GET
    @RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
    @WithSession
    @Refuses(status = 404, when = "There is no such batch.")
    public Uni<Page<CampaignView>> list(@RestPath UUID id) {
        return batches.one(id)
                .chain(() -> campaigns.of(id))
                .chain(found -> campaigns
                        .refusedOf(id)
                        .map(refused -> new Page<>(
                                found.stream().map(one -> view(one, refused)).toList(), null)));
    }

    /// Gives a coupon of a batch to each customer of a group, in the background.
    ///
    /// For named customers, or those who hold a tier now. A customer gets one by a campaign, however often it is
    /// asked for. Asked for again, whoever joined the group gets theirs, and whoever was refused may get it
    /// now.
    @PUT
    @Path("{campaign}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MARKETER, BENEFITS_MANAGER, ADMIN})
    @ResponseStatus(204)
    @WithTransaction
    @Refuses(status = 404, when = "There is no such batch.")
    @Refuses(status = 409, when = "The batch is not open, it is a benefit's, or these are too many customers.")
    @Refuses(status = 422, when = "The group is not sound; `errors` lists every fault.")
    public Uni<Void> begin(
            @RestPath UUID id,
            @RestPath @Pattern(regexp = CODE) String campaign,
            @NotNull @Valid CampaignGroupRequest group) {
        return beginning.begin(id, campaign, new GroupWish(group.externalIds(), group.tier()), caller.name());
    }

    private CampaignView view(CampaignProgress one, List<CampaignRefusals> refused) {
        var refusals = refused.stream()
                .filter(refusal -> refusal.campaign().equals(one.campaign()))
                .map(this::view)
                .toList();
        var without =
                refusals.stream().mapToLong(CampaignRefusalView::customers).sum();
        return new CampaignView(
                one.campaign(),
                one.author(),
                one.begunAt(),
                one.customers(),
                one.issued(),
                one.customers() - one.issued() - without,
                one.failing(),
                refusals);
    }

    private CampaignRefusalView view(CampaignRefusals refusal) {
        var detail = language.texts().say(Text.of("coupon-refusal." + refusal.reason()));
        return new CampaignRefusalView(refusal.reason(), detail, refusal.customers());
    }

    /// @param externalIds of at most 10,000 customers; null where a tier is given
    /// @param tier those who hold it now; null where customers are named
    record CampaignGroupRequest(
            @Nullable @Size(min = 1, max = 10_000)
            List<@NotNull @Pattern(regexp = ExternalId.PATTERN) String> externalIds,

            @Nullable @Pattern(regexp = CODE) String tier) {}

    /// @param campaign what it is known by, also in the costs
    /// @param author who began it
    /// @param issued customers who got their coupon
    /// @param waiting customers whose turn is still to come
    /// @param failing those of them at whom the last try failed; they are tried again
    /// @param refused customers who get none, by reason
    record CampaignView(
            String campaign,
            String author,
            Instant begunAt,
            long customers,
            long issued,
            long waiting,
            long failing,
            List<CampaignRefusalView> refused) {}

    /// @param reason such as `customer-limit`, `total-limit`, `no-codes`, `not-open` or `not-taking-part`
    /// @param detail the same in the caller's language
    record CampaignRefusalView(String reason, String detail, long customers) {}
}
