package dev.rung.feedback.ticket;

import dev.rung.feedback.decision.Decision;
import dev.rung.feedback.decision.Decisions;
import dev.rung.feedback.ticket.FeedbackResource.ReceivedView;
import dev.rung.feedback.ticket.ReceivingFeedback.FeedbackReceipt;
import dev.rung.feedback.ticket.ReceivingFeedback.Sender;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.directory.Merges;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.openapi.AnswersAlso;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.text.VisibleText;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Customers appeal against decisions about themselves.
@Path("appeals")
@RolesAllowed(Roles.CUSTOMER)
class AppealResource {

    private final Caller caller;
    private final CustomerDirectory directory;
    private final Merges merges;
    private final Decisions decisions;
    private final ReceivingFeedback receiving;

    AppealResource(
            Caller caller,
            CustomerDirectory directory,
            Merges merges,
            Decisions decisions,
            ReceivingFeedback receiving) {
        this.caller = caller;
        this.directory = directory;
        this.merges = merges;
        this.decisions = decisions;
        this.receiving = receiving;
    }

    /// Appeals against a decision.
    ///
    /// A decision about somebody else is as unknown as one that was never made.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @WithTransaction
    @Refuses(status = 409, when = "An appeal is open, or the customer was erased.")
    @Refuses(status = 422, when = "The Idempotency-Key came with another request before.")
    @Refuses(status = 404, when = "There is no such decision about the caller.")
    @AnswersAlso(status = 201, when = "The first time that this request came.")
    public Uni<RestResponse<ReceivedView>> appeal(
            @NotNull @Valid AppealRequest request,
            @RestHeader("Idempotency-Key") @Nullable @Size(min = 1, max = 200) String key) {
        return directory
                .ownByExternalId(caller.ownExternalId())
                .chain(me -> appeal(me, request, new Sender(caller.name(), key)))
                .map(ReceivedView::answer);
    }

    private Uni<FeedbackReceipt> appeal(KnownCustomer me, AppealRequest request, Sender sender) {
        return merges.whole(me.customerId())
                .chain(mine -> decisions.find(request.decisionId(), mine))
                .map(found -> found.orElseThrow(() -> unknown(request.decisionId())))
                .chain(decision -> customerOf(decision, me)
                        .chain(customer -> receiving.appeal(customer, decision, request.text(), sender)));
    }

    /// An appeal is that one's whom the decision is about, so that it is so still when a merge is undone.
    private Uni<KnownCustomer> customerOf(Decision decision, KnownCustomer me) {
        return directory.byId(decision.customerId()).map(found -> found.orElse(me));
    }

    private static RuntimeException unknown(UUID decision) {
        return Problem.of(404, "decision-unknown")
                .with("decisionId", decision.toString())
                .asException();
    }

    record AppealRequest(
            @NotNull UUID decisionId,

            @NotNull
            @Pattern(regexp = VisibleText.NOT_BLANK, message = VisibleText.MUST_NOT_BE_BLANK)
            @CodePointLength(max = 4000)
            String text) {}
}
