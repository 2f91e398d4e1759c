package dev.rung.benefits.activity.trial;

import static dev.rung.platform.identity.Roles.CUSTOMER;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.benefits.activity.entry.MemberEntries;
import dev.rung.benefits.activity.terms.ActivityCode;
import dev.rung.benefits.activity.terms.ActivityKind;
import dev.rung.benefits.activity.trial.Applying.ApplicationWish;
import dev.rung.benefits.activity.trial.Reporting.TrialApplication;
import dev.rung.benefits.activity.trial.TrialState.Winner;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.openapi.AnswersAlso;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.text.VisibleText;
import io.quarkus.hibernate.reactive.panache.Panache;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The caller's own application for a free trial, and what they found.
@Path("me/activities/{code}")
@RolesAllowed(CUSTOMER)
class MyApplicationResource {

    private final Applying applying;
    private final MemberEntries entries;
    private final Reporting reporting;
    private final Caller caller;

    MyApplicationResource(Applying applying, MemberEntries entries, Reporting reporting, Caller caller) {
        this.applying = applying;
        this.entries = entries;
        this.reporting = reporting;
        this.caller = caller;
    }

    /// The caller's application.
    ///
    /// A page that shows a free trial asks for it first: until the caller has applied, 404 is the ordinary answer.
    /// It is the same with a customer's standing or profile that is not there yet.
    @GET
    @Path("application")
    @WithSession
    @Refuses(status = 404, when = "The caller has not applied yet, or there is no such free trial.")
    public Uni<ApplicationView> application(@RestPath @Pattern(regexp = ActivityCode.PATTERN) String code) {
        return reporting.of(caller.ownExternalId(), code).map(ApplicationView::of);
    }

    /// Applies for a free trial.
    ///
    /// The winners are drawn after the last day. The same key applies once, however often it is sent.
    @POST
    @Path("application")
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses(status = 404, when = "There is no such free trial.")
    @Refuses(status = 409, when = "The caller cannot take part now; `reason` says why.")
    @Refuses(status = 422, when = "The Idempotency-Key is another request's.")
    @AnswersAlso(status = 201, when = "The first time that this request came.")
    public Uni<RestResponse<ApplicationView>> apply(
            @RestPath @Pattern(regexp = ActivityCode.PATTERN) String code,
            @NotNull @Valid ApplicationRequest request,
            @RestHeader("Idempotency-Key") @NotNull @Size(min = 1, max = 200) String key) {
        var wish = entries.wish(code, ActivityKind.FREE_TRIAL, key);
        return applying.apply(new ApplicationWish(wish, request.nonce()))
                .chain(receipt -> Panache.withSession(() -> reporting.of(wish.externalId(), code))
                        .map(ApplicationView::of)
                        .map(view -> MemberEntries.answer(view, receipt.repeated())));
    }

    /// Tells what the caller found, having tried it. The first report stands.
    @POST
    @Path("report")
    @Consumes(MediaType.APPLICATION_JSON)
    @WithTransaction
    @Refuses(status = 404, when = "The caller has not applied.")
    @Refuses(
            status = 409,
            when = "The caller did not win, has reported before or takes no part now, or it is too late.")
    public Uni<ApplicationView> report(
            @RestPath @Pattern(regexp = ActivityCode.PATTERN) String code, @NotNull @Valid TrialReportRequest request) {
        return reporting.report(caller.ownExternalId(), code, request.text()).map(ApplicationView::of);
    }

    /// @param nonce 32 hexadecimal digits that the member's own machine chose
    record ApplicationRequest(
            @NotNull @Pattern(regexp = "[0-9a-f]{32}") String nonce) {}

    /// @param text for the store's staff
    record TrialReportRequest(
            @NotNull
            @Pattern(regexp = VisibleText.NOT_BLANK, message = VisibleText.MUST_NOT_BE_BLANK)
            @CodePointLength(max = 2000)
            String text) {}

    /// @param number of the application, of all there are
    /// @param nonce as it was sent
    /// @param state `applied`, `won`, `lost` or `reported`
    /// @param reportUntil `won`: the last day to report, in the store's zone
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ApplicationView(
            long number,
            String nonce,

            @Schema(enumeration = {"applied", "won", "lost", "reported"})
            String state,

            @Nullable LocalDate reportUntil) {

        static ApplicationView of(TrialApplication application) {
            return new ApplicationView(
                    application.ticket().number(),
                    application.ticket().nonce(),
                    application.state().code(),
                    application.state() instanceof Winner(var until) ? until : null);
        }
    }
}
