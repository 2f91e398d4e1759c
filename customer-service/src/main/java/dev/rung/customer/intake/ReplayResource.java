package dev.rung.customer.intake;

import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.intake.ReplayingEvents.Replayed;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.locale.MessageBundle;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// In this package because the quarantine does not depend on intake.
@Path("quarantine/{quarantineId}/replay")
class ReplayResource {

    private final ReplayingEvents replaying;
    private final Caller caller;
    private final CallerLanguage language;

    ReplayResource(ReplayingEvents replaying, Caller caller, CallerLanguage language) {
        this.replaying = replaying;
        this.caller = caller;
        this.language = language;
    }

    /// Takes the event in again, as it came, by the present rules.
    ///
    /// @param moveOrder true: an order that another customer has paid becomes this event's customer's from now on
    @POST
    @RolesAllowed(Roles.ADMIN)
    public Uni<ReplayedView> replay(
            @RestPath UUID quarantineId,
            @RestQuery @DefaultValue("false") @Pattern(regexp = "true|false") String moveOrder) {
        var texts = language.texts();
        return replaying
                .replay(quarantineId, Boolean.parseBoolean(moveOrder), caller.name())
                .map(replayed -> ReplayedView.of(replayed, texts));
    }

    /// @param outcome `accepted`, `duplicate` or `refused`
    /// @param code the reason of a refusal, which may be another than before
    /// @param detail the same in the caller's language
    record ReplayedView(
            String outcome, @Nullable String code, @Nullable String detail) {

        static ReplayedView of(Replayed replayed, MessageBundle texts) {
            var refusal = replayed.refusal();
            return refusal == null
                    ? new ReplayedView(replayed.outcome(), null, null)
                    : new ReplayedView(replayed.outcome(), refusal.code(), Defect.describe(refusal.defects(), texts));
        }
    }
}
