package dev.rung.feedback.ticket;

import dev.rung.feedback.agent.Agents;
import dev.rung.feedback.ticket.state.AppealOutcome;
import dev.rung.feedback.ticket.state.Resolution;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.Merges;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.page.Page;
import dev.rung.platform.text.VisibleText;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The tickets, for agents. Not for analysts: what people write is personal data.
@Path("feedback")
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
class TicketResource {

    private static final String KINDS = "review|complaint|suggestion|appeal";

    private final Caller caller;
    private final CustomerDirectory directory;
    private final Merges merges;
    private final Tickets tickets;
    private final HandlingTickets handling;
    private final ReadingTickets reading;
    private final Agents agents;

    TicketResource(
            Caller caller,
            CustomerDirectory directory,
            Merges merges,
            Tickets tickets,
            HandlingTickets handling,
            ReadingTickets reading,
            Agents agents) {
        this.caller = caller;
        this.directory = directory;
        this.merges = merges;
        this.tickets = tickets;
        this.handling = handling;
        this.reading = reading;
        this.agents = agents;
    }

    /// Feedback and appeals to work on.
    ///
    /// Oldest first. Whoever reads it can be handed feedback from then on.
    ///
    /// @param assignee a login; `me` is the caller, `none` nobody
    /// @param customer whose, with all who are one person with them; the storefront's id of them
    @GET
    @WithTransaction
    public Uni<Page<FeedbackView>> queue(
            @RestQuery @Nullable @Pattern(regexp = "open|assigned|resolved") String status,
            @RestQuery @Nullable @Pattern(regexp = KINDS) String kind,
            @RestQuery @Nullable String assignee,
            @RestQuery @Nullable @Pattern(regexp = ExternalId.PATTERN) String customer,
            @RestQuery @DefaultValue("0") @Min(0) long after,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return agents.remember(caller.name())
                .chain(() -> customers(customer))
                .map(of -> new Tickets.Filter(status, kind, login(assignee), of.orElse(null)))
                .chain(filter -> tickets.queue(filter, after, limit + 1))
                .chain(found -> reading.page(found, limit));
    }

    /// All who are one person with the customer; nobody where the customer is unknown, empty where none was named.
    private Uni<Optional<Collection<UUID>>> customers(@Nullable String externalId) {
        return externalId == null
                ? Uni.createFrom().item(Optional.empty())
                : directory
                        .findKept(externalId)
                        .chain(found -> found.isEmpty()
                                ? Uni.createFrom().item(Optional.of(List.of()))
                                : merges.whole(found.get().customerId()).map(Optional::of));
    }

    /// How much feedback is in each state.
    @GET
    @Path("counts")
    @WithSession
    public Uni<Tickets.Counts> counts(@RestQuery @Nullable @Pattern(regexp = KINDS) String kind) {
        return tickets.counts(kind, caller.name());
    }

    /// One piece of feedback, with its replies.
    @GET
    @Path("{id}")
    @WithSession
    public Uni<FeedbackView> one(@RestPath UUID id) {
        return tickets.one(id).chain(reading::view);
    }

    /// Assigns it to somebody.
    ///
    /// Without an assignee, to whoever asks. Others must have read the list of feedback once: see
    /// `GET /feedback/agents`.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/assignment")
    @WithTransaction
    @Refuses(status = 409, when = "Its state does not allow this.")
    public Uni<FeedbackView> assign(@RestPath UUID id, @Nullable @Valid AssignmentRequest request) {
        var asked = request == null ? null : request.assignee();
        var assignee = Objects.requireNonNullElse(asked, caller.name());
        return agents.remember(caller.name())
                .chain(() -> agents.mustHave(assignee))
                .chain(() -> handling.assign(id, assignee, caller.name()))
                .chain(reading::view);
    }

    /// Answers the customer.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/replies")
    @ResponseStatus(201)
    @WithTransaction
    @Refuses(status = 409, when = "Its state does not allow this, or the customer was erased.")
    @Refuses(status = 422, when = "The Idempotency-Key came with another request before.")
    public Uni<WrittenView> reply(
            @RestPath UUID id,
            @NotNull @Valid ReplyRequest request,
            @RestHeader("Idempotency-Key") @Nullable @Size(min = 1, max = 200) String key) {
        return handling.reply(id, request.text(), caller.name(), key).map(reply -> new WrittenView(reply.id));
    }

    /// Closes it.
    ///
    /// An appeal ends with an outcome, and words to the customer. The override that may come of it is set by
    /// `PUT /customers/{externalId}/overrides/{id}`, with the appeal's id.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/resolution")
    @WithTransaction
    @Refuses(status = 409, when = "Its state does not allow this, or the customer was erased.")
    public Uni<FeedbackView> resolve(@RestPath UUID id, @Nullable @Valid ResolutionRequest request) {
        var wanted = request == null ? new Resolution(null, null) : request.resolution();
        return handling.resolve(id, wanted, caller.name()).chain(reading::view);
    }

    private @Nullable String login(@Nullable String assignee) {
        return switch (assignee) {
            case "me" -> caller.name();
            case "none" -> Tickets.Filter.NOBODY;
            case null, default -> assignee;
        };
    }

    record AssignmentRequest(
            @Nullable @CodePointLength(min = 1, max = 200) String assignee) {}

    record ReplyRequest(
            @NotNull
            @Pattern(regexp = VisibleText.NOT_BLANK, message = VisibleText.MUST_NOT_BE_BLANK)
            @CodePointLength(max = 4000)
            String text) {}

    /// @param outcome of an appeal, which must have one: `declined`, the decision stands, or `granted`
    /// @param text sent to the customer as a reply; must be there for an appeal
    record ResolutionRequest(
            @Nullable @Pattern(regexp = AppealOutcome.CODES) String outcome,

            @Nullable
            @Pattern(regexp = VisibleText.NOT_BLANK, message = VisibleText.MUST_NOT_BE_BLANK)
            @CodePointLength(max = 4000)
            String text) {

        Resolution resolution() {
            return new Resolution(outcome == null ? null : AppealOutcome.of(outcome), text);
        }
    }

    record WrittenView(UUID id) {}
}
