package dev.rung.customer.quarantine;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.cloudevents.DefectView;
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
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
    ///
    /// @param state what became of it: `waiting`, `replayed` or `put-away`; without it, all
    @GET
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    @WithSession
    public Uni<Page<SuspectView>> list(
            @RestQuery Optional<String> code,
            @RestQuery Optional<@Pattern(regexp = "waiting|replayed|put-away") String> state,
            @RestQuery Optional<Long> after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return events.before(after.orElse(Long.MAX_VALUE), code, state.map(QuarantineState::of), limit + 1)
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
                                count.putAway(),
                                count.newestReceivedAt()))
                        .toList()));
    }

    private static String reason(String code, MessageBundle texts) {
        return texts.say("refusal." + code);
    }

    record ReasonCounts(List<ReasonView> counts) {}

    /// @param reason in the caller's language
    /// @param waiting that no replay was accepted of, and nobody put away
    /// @param putAway that somebody put away
    record ReasonView(String code, String reason, long events, long waiting, long putAway, Instant newestReceivedAt) {}

    /// @param reason in the caller's language
    /// @param detail names the field at fault, in the caller's language
    /// @param defects the same, by field
    /// @param event the event as it came, whatever it is
    /// @param replayedAt when a replay of it was accepted; null where none was
    /// @param putAway who put it away, when and why; null where nobody did
    /// @param correction the last one; null where nobody corrected it
    /// @param lastTry what became of it when it was taken in again last; null where it never was
    record SuspectView(
            UUID quarantineId,
            Instant receivedAt,
            String receivedFrom,
            String code,
            String reason,
            String detail,
            List<DefectView> defects,
            String event,

            @Schema(enumeration = {"waiting", "replayed", "put-away"})
            String state,

            @Nullable Instant replayedAt,
            @JsonInclude(NON_NULL) @Nullable PutAwayView putAway,
            @JsonInclude(NON_NULL) @Nullable CorrectionView correction,
            @JsonInclude(NON_NULL) @Nullable TryView lastTry) {

        static SuspectView of(QuarantinedEvent kept, KeyRing keys, JsonText json, MessageBundle texts) {
            var defects = kept.defects(json);
            return new SuspectView(
                    kept.quarantineId,
                    kept.receivedAt,
                    kept.receivedFrom,
                    kept.code,
                    QuarantineResource.reason(kept.code, texts),
                    Defect.describe(defects, texts),
                    DefectView.of(defects, texts),
                    kept.event(keys),
                    QuarantineState.of(kept).code(),
                    kept.replayedAt,
                    PutAwayView.of(kept),
                    CorrectionView.of(kept, keys),
                    TryView.of(kept, json, texts));
        }
    }

    /// @param by the login of who put it away
    record PutAwayView(
            Instant at,
            String by,

            @Schema(enumeration = {"sent-anew", "trial", "not-wanted"})
            String reason) {

        static @Nullable PutAwayView of(QuarantinedEvent kept) {
            var at = kept.putAwayAt;
            var by = kept.putAwayBy;
            var reason = kept.putAwayFor;
            return at == null || by == null || reason == null ? null : new PutAwayView(at, by, reason);
        }
    }

    /// @param by the login of who corrected it
    /// @param event as it was corrected; of somebody erased its type and time, no more
    record CorrectionView(
            Instant at,
            String by,

            @Schema(enumeration = {"sender-confirmed", "store-records", "form-only"})
            String reason,

            String event) {

        static @Nullable CorrectionView of(QuarantinedEvent kept, KeyRing keys) {
            var at = kept.correctedAt;
            var by = kept.correctedBy;
            var reason = kept.correctedFor;
            var raw = kept.rawCorrection(keys);
            return at == null || by == null || reason == null || raw == null
                    ? null
                    : new CorrectionView(at, by, reason, new String(raw, UTF_8));
        }
    }

    /// @param by the login of who had it taken in again
    /// @param code the reason of a refusal, which may be another than before
    /// @param detail the same in the caller's language
    /// @param defects the same, by field
    record TryView(
            Instant at,
            String by,

            @Schema(enumeration = {"accepted", "duplicate", "refused"})
            String outcome,

            @Nullable String code,
            @Nullable String detail,
            List<DefectView> defects) {

        static @Nullable TryView of(QuarantinedEvent kept, JsonText json, MessageBundle texts) {
            var at = kept.triedAt;
            var by = kept.triedBy;
            var outcome = kept.triedOutcome;
            if (at == null || by == null || outcome == null) {
                return null;
            }
            var defects = kept.triedDefects(json);
            return new TryView(
                    at,
                    by,
                    outcome,
                    kept.triedCode,
                    kept.triedCode == null ? null : Defect.describe(defects, texts),
                    DefectView.of(defects, texts));
        }
    }
}
