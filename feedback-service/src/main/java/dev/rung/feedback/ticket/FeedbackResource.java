package dev.rung.feedback.ticket;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.CUSTOMER;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import dev.rung.feedback.ticket.ReceivingFeedback.FeedbackContent;
import dev.rung.feedback.ticket.ReceivingFeedback.FeedbackReceipt;
import dev.rung.feedback.ticket.ReceivingFeedback.Sender;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.locale.Text;
import dev.rung.platform.openapi.AnswersAlso;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.text.VisibleText;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Feedback of customers, sent by themselves, or by shops and agents for them.
@Path("feedback")
class FeedbackResource {

    private final Caller caller;
    private final CustomerDirectory directory;
    private final ReceivingFeedback receiving;

    FeedbackResource(Caller caller, CustomerDirectory directory, ReceivingFeedback receiving) {
        this.caller = caller;
        this.directory = directory;
        this.receiving = receiving;
    }

    /// Takes what a customer says.
    ///
    /// 201, or 200 where the same request came with the same key before.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CUSTOMER, STOREFRONT, AGENT, ADMIN})
    @WithTransaction
    @Refuses(status = 404, when = "There is no such customer.")
    @Refuses(status = 409, when = "The customer was erased.")
    @Refuses(status = 422, when = "The Idempotency-Key came with another request before.")
    @AnswersAlso(status = 201, when = "The first time that this request came.")
    public Uni<RestResponse<ReceivedView>> give(
            @NotNull @Valid FeedbackRequest request,
            @RestHeader("Idempotency-Key") @Nullable @Size(min = 1, max = 200) String key) {
        var content = new FeedbackContent(request.kind(), request.text(), request.orderId(), request.rating());
        return directory
                .ownByExternalId(customerOf(request))
                .chain(customer -> receiving.receive(customer, content, new Sender(caller.name(), key)))
                .map(ReceivedView::answer);
    }

    private String customerOf(FeedbackRequest request) {
        var named = request.externalId();
        if (named == null) {
            return caller.externalId()
                    .orElseThrow(() -> Problem.of(400, "external-id-missing")
                            .at("externalId", Text.of("reason.given"))
                            .asException());
        }
        caller.mustBeAllowedToSee(named, STOREFRONT, AGENT, ADMIN);
        return named;
    }

    /// @param externalId absent where customers speak for themselves
    record FeedbackRequest(
            @Nullable @Pattern(regexp = ExternalId.PATTERN) String externalId,

            @NotNull @Pattern(regexp = "review|complaint|suggestion")
            String kind,

            @NotNull
            @Pattern(regexp = VisibleText.NOT_BLANK, message = VisibleText.MUST_NOT_BE_BLANK)
            @CodePointLength(max = 4000)
            String text,

            @Nullable @CodePointLength(max = 200) String orderId,
            @Nullable @Min(1) @Max(5) Integer rating) {}

    record ReceivedView(UUID id) {

        static RestResponse<ReceivedView> answer(FeedbackReceipt received) {
            var view = new ReceivedView(received.feedbackId());
            return received.repeated() ? RestResponse.ok(view) : RestResponse.status(RestResponse.Status.CREATED, view);
        }
    }
}
