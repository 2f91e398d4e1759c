package dev.rung.scoring.alarm;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.page.Page;
import dev.rung.platform.page.PageCursor;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The alarms of the suite, for an administrator.
@Path("alarms")
@RolesAllowed(Roles.ADMIN)
class AlarmResource {

    private final Alarms alarms;
    private final AcknowledgingAlarms acknowledging;
    private final CallerLanguage language;
    private final Caller caller;

    AlarmResource(Alarms alarms, AcknowledgingAlarms acknowledging, CallerLanguage language, Caller caller) {
        this.alarms = alarms;
        this.acknowledging = acknowledging;
        this.language = language;
        this.caller = caller;
    }

    /// The alarms of all services, newest first.
    ///
    /// @param acknowledged only those that somebody has in hand, or only the others
    @GET
    public Uni<Page<AlarmView>> list(
            @RestQuery @Nullable Boolean acknowledged,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return alarms.page(acknowledged, PageCursor.parse(after), limit + 1)
                .map(found -> Page.of(found, limit, last -> new PageCursor(last.occurredAt(), last.id()).toString())
                        .map(this::view));
    }

    /// Says that the caller has an alarm in hand.
    ///
    /// It holds for earlier alarms about the same too. Said again it changes nothing.
    @POST
    @Path("{id}/acknowledgement")
    @ResponseStatus(204)
    @Refuses(status = 404, when = "There is no such alarm.")
    public Uni<Void> acknowledge(@RestPath UUID id) {
        return acknowledging.acknowledge(id, caller.name());
    }

    private AlarmView view(RaisedAlarm alarm) {
        return new AlarmView(
                alarm.id(),
                alarm.type(),
                alarm.raisedBy(),
                alarm.occurredAt(),
                language.texts().say(alarm.text()),
                language.texts().say(alarm.advice()),
                alarm.acknowledgedBy(),
                alarm.acknowledgedAt());
    }

    /// @param type such as `consumer-lagging`
    /// @param raisedBy the service, such as `benefits-service`
    /// @param text what is the matter, in the caller's language
    /// @param advice what to do about it, in the caller's language
    /// @param acknowledgedBy who has it in hand
    record AlarmView(
            UUID id,
            String type,
            String raisedBy,
            Instant occurredAt,
            String text,
            String advice,
            @Nullable String acknowledgedBy,
            @Nullable Instant acknowledgedAt) {}
}
