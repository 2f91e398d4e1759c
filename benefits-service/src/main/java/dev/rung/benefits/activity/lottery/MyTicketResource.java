package dev.rung.benefits.activity.lottery;

import static dev.rung.platform.identity.Roles.CUSTOMER;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.benefits.activity.draw.DrawTicket;
import dev.rung.benefits.activity.draw.DrawTickets;
import dev.rung.benefits.activity.entry.MemberEntries;
import dev.rung.benefits.activity.entry.RunningActivities;
import dev.rung.benefits.activity.lottery.Drawing.DrawWish;
import dev.rung.benefits.activity.terms.ActivityCode;
import dev.rung.benefits.activity.terms.ActivityKind;
import dev.rung.benefits.activity.terms.LotteryTerms.PrizeTerms;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.openapi.AnswersAlso;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The caller's own tickets of a lottery.
@Path("me/activities/{code}/tickets")
@RolesAllowed(CUSTOMER)
class MyTicketResource {

    private final Drawing drawing;
    private final MemberEntries entries;
    private final DrawTickets tickets;
    private final RunningActivities activities;
    private final CustomerDirectory directory;
    private final CallerLanguage language;
    private final Caller caller;

    MyTicketResource(
            Drawing drawing,
            MemberEntries entries,
            DrawTickets tickets,
            RunningActivities activities,
            CustomerDirectory directory,
            CallerLanguage language,
            Caller caller) {
        this.drawing = drawing;
        this.entries = entries;
        this.tickets = tickets;
        this.activities = activities;
        this.directory = directory;
        this.language = language;
        this.caller = caller;
    }

    /// The caller's tickets, newest first.
    @GET
    @WithSession
    @Refuses(status = 404, when = "There is no such lottery.")
    public Uni<Page<TicketView>> list(
            @RestPath @Pattern(regexp = ActivityCode.PATTERN) String code,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return activities
                .one(code)
                .map(offer -> offer.content().lottery())
                .onItem()
                .ifNull()
                .failWith(RunningActivities::unknown)
                .chain(terms -> directory
                        .keptByExternalId(caller.ownExternalId())
                        .chain(customer -> tickets.of(customer.customerId(), code, Page.before(after), limit + 1))
                        .map(found -> Page.of(found, limit, last -> Long.toString(last.number()))
                                .map(ticket ->
                                        view(ticket, terms.prizes().get(Objects.requireNonNull(ticket.place()))))));
    }

    /// Draws a ticket.
    ///
    /// What it wins is the caller's at once. The same key draws once, however often it is sent.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses(status = 404, when = "There is no such lottery.")
    @Refuses(status = 409, when = "The caller cannot take part now; `reason` says why.")
    @Refuses(status = 422, when = "The Idempotency-Key is another request's.")
    @AnswersAlso(status = 201, when = "The first time that this request came.")
    public Uni<RestResponse<TicketView>> draw(
            @RestPath @Pattern(regexp = ActivityCode.PATTERN) String code,
            @NotNull @Valid TicketRequest request,
            @RestHeader("Idempotency-Key") @NotNull @Size(min = 1, max = 200) String key) {
        return drawing.draw(new DrawWish(entries.wish(code, ActivityKind.LOTTERY, key), request.nonce()))
                .map(receipt -> MemberEntries.answer(view(receipt.ticket(), receipt.prize()), receipt.repeated()));
    }

    private TicketView view(DrawTicket ticket, PrizeTerms prize) {
        return new TicketView(
                ticket.number(),
                ticket.nonce(),
                prize.kind(),
                language.pick(prize.names()),
                prize.points(),
                prize.reward(),
                ticket.granted(),
                Objects.requireNonNull(ticket.enteredAt()));
    }

    /// @param nonce 32 hexadecimal digits that the member's own machine chose: nobody else can have known them
    ///     when the seed was made
    record TicketRequest(
            @NotNull @Pattern(regexp = "[0-9a-f]{32}") String nonce) {}

    /// @param number of the ticket, of all there are
    /// @param nonce as it was sent
    /// @param kind of the prize: `points`, `coupon`, `reward` or `nothing`
    /// @param prize in the caller's language
    /// @param points `points`: how many
    /// @param reward `reward`: its code
    /// @param granted false: the prize is owed, since there is no coupon of its batch now
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TicketView(
            long number,
            String nonce,

            @Schema(enumeration = {"points", "coupon", "reward", "nothing"})
            String kind,

            String prize,
            @Nullable Long points,
            @Nullable String reward,
            boolean granted,
            Instant drawnAt) {}
}
