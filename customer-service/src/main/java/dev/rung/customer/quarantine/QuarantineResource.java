package dev.rung.customer.quarantine;

import dev.rung.customer.vault.KeyRing;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

@Path("quarantine")
class QuarantineResource {

    private final QuarantinedEvents events;
    private final KeyRing keys;

    QuarantineResource(QuarantinedEvents events, KeyRing keys) {
        this.events = events;
        this.keys = keys;
    }

    /// Newest first.
    @GET
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    @WithSession
    public Uni<Page<SuspectView>> list(
            @RestQuery Optional<String> code,
            @RestQuery Optional<Long> after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return events.before(after.orElse(Long.MAX_VALUE), code, limit).map(found -> page(found, limit));
    }

    private Page<SuspectView> page(List<QuarantinedEvent> found, int limit) {
        var next = found.size() < limit ? null : String.valueOf(found.getLast().position);
        return new Page<>(
                found.stream().map(event -> SuspectView.of(event, keys)).toList(), next);
    }

    /// @param event the event as it came, whatever it is
    record SuspectView(
            UUID quarantineId, Instant receivedAt, String receivedFrom, String code, String detail, String event) {

        static SuspectView of(QuarantinedEvent kept, KeyRing keys) {
            return new SuspectView(
                    kept.quarantineId, kept.receivedAt, kept.receivedFrom, kept.code, kept.detail, kept.event(keys));
        }
    }
}
