package dev.rung.customer.intake.replay;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.locale.CallerLanguage;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

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

    /// Takes the event in again, as it came or was corrected last, by the present rules.
    ///
    /// The row in quarantine says what became of it. A duplicate was sent anew: it waits no longer.
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
}
