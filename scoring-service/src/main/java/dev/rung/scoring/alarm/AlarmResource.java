package dev.rung.scoring.alarm;

import dev.rung.platform.identity.Roles;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.page.Page;
import dev.rung.platform.page.PageCursor;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The alarms of the suite, for an administrator.
@Path("alarms")
@RolesAllowed(Roles.ADMIN)
class AlarmResource {

    private final Alarms alarms;
    private final CallerLanguage language;

    AlarmResource(Alarms alarms, CallerLanguage language) {
        this.alarms = alarms;
        this.language = language;
    }

    /// The alarms of all services, newest first.
    @GET
    public Uni<Page<AlarmView>> list(
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return alarms.page(PageCursor.parse(after), limit + 1)
                .map(found -> Page.of(found, limit, last -> new PageCursor(last.occurredAt(), last.id()).toString())
                        .map(this::view));
    }

    private AlarmView view(RaisedAlarm alarm) {
        return new AlarmView(
                alarm.id(),
                alarm.type(),
                alarm.raisedBy(),
                alarm.occurredAt(),
                language.texts().say(alarm.text()));
    }

    /// @param type such as `consumer-lagging`
    /// @param raisedBy the service, such as `benefits-service`
    /// @param text what is the matter, in the caller's language
    record AlarmView(UUID id, String type, String raisedBy, Instant occurredAt, String text) {}
}
