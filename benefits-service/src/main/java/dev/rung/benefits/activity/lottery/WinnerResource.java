package dev.rung.benefits.activity.lottery;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.benefits.activity.lottery.Winners.Winner;
import dev.rung.benefits.activity.terms.ActivityCode;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Winners of lotteries and free trials, as staff see them.
@Path("activity-catalogue/{code}/winners")
@RolesAllowed({BENEFITS_MANAGER, AGENT, ADMIN})
class WinnerResource {

    private final Winners winners;
    private final Caller caller;

    WinnerResource(Winners winners, Caller caller) {
        this.winners = winners;
        this.caller = caller;
    }

    /// The winners of a draw, by the numbers of their tickets.
    @GET
    @WithSession
    @Refuses(status = 404, when = "There is no such activity, or nothing is drawn in it.")
    public Uni<Page<WinnerView>> list(
            @RestPath @Pattern(regexp = ActivityCode.PATTERN) String code,
            @RestQuery @DefaultValue("false") boolean owed,
            @RestQuery @DefaultValue("0") @Min(0) long after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return winners.page(code, owed, after, limit + 1)
                .map(found -> Page.of(
                                found,
                                limit,
                                last -> Long.toString(last.ticket().number()))
                        .map(WinnerView::of));
    }

    /// Hands out a prize that is owed.
    ///
    /// Doing it again changes nothing.
    @POST
    @Path("{number}/grant")
    @Refuses(status = 404, when = "There is no such ticket.")
    @Refuses(status = 409, when = "It still cannot be had: its batch gives no coupon to this customer.")
    public Uni<WinnerView> grant(
            @RestPath @Pattern(regexp = ActivityCode.PATTERN) String code, @RestPath @Min(1) long number) {
        return winners.grant(code, number, caller.name()).map(WinnerView::of);
    }

    /// @param number of the ticket
    /// @param kind `points`, `coupon`, `reward`, `nothing` or `trial`
    /// @param names of the prize, in `zh-CN` and `en`; absent: it is the place in a free trial
    /// @param points `points`: how many
    /// @param reward `reward`: its code
    /// @param granted false: it is owed
    /// @param takesPart false: they take no part now, send nothing; absent: they do
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WinnerView(
            long number,
            String externalId,

            @Schema(enumeration = {"points", "coupon", "reward", "nothing", "trial"})
            String kind,

            @Nullable Map<String, String> names,
            @Nullable Long points,
            @Nullable String reward,
            boolean granted,
            @Nullable Boolean takesPart,
            Instant enteredAt) {

        static WinnerView of(Winner winner) {
            var ticket = winner.ticket();
            var prize = winner.prize();
            return new WinnerView(
                    ticket.number(),
                    ticket.externalId(),
                    prize == null ? "trial" : prize.kind(),
                    prize == null ? null : prize.names(),
                    prize == null ? null : prize.points(),
                    prize == null ? null : prize.reward(),
                    ticket.granted(),
                    winner.takesPart() ? null : false,
                    Objects.requireNonNull(ticket.enteredAt()));
        }
    }
}
