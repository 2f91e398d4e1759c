package dev.rung.customer.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Refused;
import dev.rung.customer.intake.sender.EventSender;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.locale.MessageBundle;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("events")
@RolesAllowed({Roles.STOREFRONT, Roles.ADMIN})
class EventResource {

    /// JAX-RS knows no suffixes; other media types are refused earlier, by the OpenAPI document.
    private static final String DATA_OF_SOME_KIND = "application/*";

    private final AcceptingEvents accepting;
    private final EventBodyReader bodies;
    private final Caller caller;
    private final CallerLanguage language;

    EventResource(AcceptingEvents accepting, EventBodyReader bodies, Caller caller, CallerLanguage language) {
        this.accepting = accepting;
        this.bodies = bodies;
        this.caller = caller;
        this.language = language;
    }

    /// CloudEvents: an array, one in structured mode, one per line, or one in binary mode, whose attributes are
    /// `ce-` headers and whose data are the body. One without data needs no body and no `Content-Type` there.
    ///
    /// @param dryRun true: answers what would become of the events now, and takes none of them in. Several such
    /// requests do not know of each other
    @POST
    @Consumes({
        EventBodyReader.BATCH,
        EventBodyReader.STRUCTURED,
        EventBodyReader.LINES,
        EventBodyReader.DATA,
        DATA_OF_SOME_KIND
    })
    @ResponseStatus(202)
    public Uni<OutcomeView> accept(
            @RestQuery @DefaultValue("false") @Pattern(regexp = "true|false") String dryRun,
            @Context HttpHeaders headers,
            byte[] body) {
        var events = bodies.read(headers, body);
        var texts = language.texts();
        var outcome = Boolean.parseBoolean(dryRun)
                ? accepting.wouldAccept(events)
                : accepting.accept(events, EventSender.of(caller));
        return outcome.map(known -> OutcomeView.of(known, texts));
    }

    /// The answer to a request. `accepted` + `duplicates` + the number of `rejected` is the number of events in it.
    record OutcomeView(int accepted, int duplicates, List<RejectedView> rejected) {

        static OutcomeView of(AcceptingEvents.Outcome outcome, MessageBundle texts) {
            return new OutcomeView(
                    outcome.accepted(),
                    outcome.duplicates(),
                    outcome.rejected().stream()
                            .map(refused -> RejectedView.of(refused, texts))
                            .toList());
        }
    }

    /// @param id the CloudEvents id, where there is one that can be shown
    /// @param detail names the field at fault in the caller's language, never its value: it may be personal
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RejectedView(int index, @Nullable String id, String code, String detail) {

        static RejectedView of(Refused refused, MessageBundle texts) {
            return new RejectedView(
                    refused.index(), refused.id(), refused.code(), Defect.describe(refused.defects(), texts));
        }
    }
}
