package dev.rung.customer.quarantine;

import dev.rung.platform.identity.Roles;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.locale.MessageBundle;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("quarantine")
class QuarantineResource {

    private final QuarantinedEvents events;
    private final KeyRing keys;
    private final JsonText json;
    private final CallerLanguage language;

    QuarantineResource(QuarantinedEvents events, KeyRing keys, JsonText json, CallerLanguage language) {
        this.events = events;
        this.keys = keys;
        this.json = json;
        this.language = language;
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
                        .map(event -> SuspectView.of(event, keys, json, language.texts())));
    }

    /// How many events were refused for each reason.
    ///
    /// The reason most of whose events wait for a replay comes first.
    @GET
    @Path("counts")
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    @WithSession
    public Uni<ReasonCounts> counts() {
        return events.counts()
                .map(found -> new ReasonCounts(found.stream()
                        .map(count -> new ReasonView(
                                count.code(),
                                reason(count.code(), language.texts()),
                                count.events(),
                                count.waiting(),
                                count.newestReceivedAt()))
                        .toList()));
    }

    private static String reason(String code, MessageBundle texts) {
        return texts.say("refusal." + code);
    }

    record ReasonCounts(List<ReasonView> counts) {}

    /// @param reason in the caller's language
    /// @param waiting that no replay was accepted of
    record ReasonView(String code, String reason, long events, long waiting, Instant newestReceivedAt) {}

    /// @param reason in the caller's language
    /// @param detail names the field at fault, in the caller's language
    /// @param event the event as it came, whatever it is
    /// @param replayedAt when a replay of it was accepted; null where none was
    record SuspectView(
            UUID quarantineId,
            Instant receivedAt,
            String receivedFrom,
            String code,
            String reason,
            String detail,
            String event,
            @Nullable Instant replayedAt) {

        static SuspectView of(QuarantinedEvent kept, KeyRing keys, JsonText json, MessageBundle texts) {
            return new SuspectView(
                    kept.quarantineId,
                    kept.receivedAt,
                    kept.receivedFrom,
                    kept.code,
                    QuarantineResource.reason(kept.code, texts),
                    kept.detail(json, texts),
                    kept.event(keys),
                    kept.replayedAt);
        }
    }
}
