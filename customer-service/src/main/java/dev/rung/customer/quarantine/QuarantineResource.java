package dev.rung.customer.quarantine;

import dev.rung.platform.identity.Roles;
import dev.rung.platform.page.Page;
import dev.rung.platform.vault.KeyRing;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("quarantine")
class QuarantineResource {

    private final QuarantinedEvents events;
    private final KeyRing keys;

    QuarantineResource(QuarantinedEvents events, KeyRing keys) {
        this.events = events;
        this.keys = keys;
    }

    /// Events that were refused, with the reason.
    ///
    /// Newest first.
    @GET
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    @WithSession
    public Uni<Page<SuspectView>> list(
            @RestQuery Optional<String> code,
            @RestQuery Optional<Long> after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return events.before(after.orElse(Long.MAX_VALUE), code, limit + 1)
                .map(found -> Page.of(found, limit, last -> Long.toString(last.position))
                        .map(event -> SuspectView.of(event, keys)));
    }

    /// @param event the event as it came, whatever it is
    /// @param replayedAt when a replay of it was accepted; null where none was
    record SuspectView(
            UUID quarantineId,
            Instant receivedAt,
            String receivedFrom,
            String code,
            String detail,
            String event,
            @Nullable Instant replayedAt) {

        static SuspectView of(QuarantinedEvent kept, KeyRing keys) {
            return new SuspectView(
                    kept.quarantineId,
                    kept.receivedAt,
                    kept.receivedFrom,
                    kept.code,
                    kept.detail,
                    kept.event(keys),
                    kept.replayedAt);
        }
    }
}
