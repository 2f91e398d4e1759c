package dev.rung.customer.intake.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.customer.quarantine.CorrectionReason;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.openapi.Refuses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestPath;

@Path("quarantine/{quarantineId}/correction")
class CorrectionResource {

    private static final int MOST = 100_000;

    private final CorrectingEvents correcting;
    private final Caller caller;
    private final CallerLanguage language;

    CorrectionResource(CorrectingEvents correcting, Caller caller, CallerLanguage language) {
        this.correcting = correcting;
        this.caller = caller;
        this.language = language;
    }

    /// Takes the event in as it should have been, by the present rules.
    ///
    /// It keeps its `source` and `id`, so that it counts once, whoever sends it again; where it came with none that
    /// count, the first sound correction fixes them. One that is refused is kept too, sealed, and the last one is
    /// replayed from then on. Each stands in the audit with its reason, never with the event.
    @POST
    @RolesAllowed(Roles.ADMIN)
    @Refuses(status = 409, when = "It was replayed already, or the correction has another event's `source` and `id`.")
    public Uni<ReplayedView> correct(@RestPath UUID quarantineId, @NotNull @Valid CorrectionRequest request) {
        var texts = language.texts();
        return correcting
                .correct(quarantineId, request.event().getBytes(UTF_8), request.reason(), caller.name())
                .map(replayed -> ReplayedView.of(replayed, texts));
    }

    /// @param event the whole event as JSON, as a text: as in `GET /quarantine`
    /// @param reason how it is known what is right. `sender-confirmed`: the sender said so; `store-records`: the
    ///     store's records say so; `form-only`: only the form was wrong
    record CorrectionRequest(
            @NotNull @CodePointLength(min = 2, max = MOST) String event,
            @NotNull CorrectionReason reason) {

        /// Keeps personal data out of logs.
        @Override
        public String toString() {
            return "CorrectionRequest[" + reason + "]";
        }
    }
}
