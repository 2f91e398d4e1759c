package dev.rung.platform.deadletter;

import static dev.rung.platform.identity.Roles.ADMIN;

import dev.rung.platform.deadletter.DeadLetter.RecordHeader;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ServiceName;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.locale.MessageBundle;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.page.Page;
import dev.rung.platform.page.PageCursor;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The dead letters of this service, by its short name: `benefits`. Every service has these routes, and the gateway
/// tells them apart by that name.
@Path("dead-letters/{service}")
@RolesAllowed(ADMIN)
class DeadLetterResource {

    private final DeadLetters letters;
    private final ReplayingDeadLetters replaying;
    private final Caller caller;
    private final CallerLanguage language;
    private final ServiceName name;

    DeadLetterResource(
            DeadLetters letters,
            ReplayingDeadLetters replaying,
            Caller caller,
            CallerLanguage language,
            ServiceName name) {
        this.letters = letters;
        this.replaying = replaying;
        this.caller = caller;
        this.language = language;
        this.name = name;
    }

    /// @param size of the value in bytes
    /// @param reason `unreadable`, `refused` or `unkeepable`: of the latter only the place on the topic is kept
    /// @param detail the same in the caller's language, and where it failed
    @RegisterForReflection
    record Summary(
            UUID id,
            String channel,
            int partition,
            long offset,
            Instant takenInAt,
            Instant recordedAt,
            int size,
            String reason,
            String detail,
            @Nullable Instant replayedAt,
            @Nullable String replayedBy) {

        static Summary of(DeadLetter letter, MessageBundle texts) {
            var value = letter.value();
            return new Summary(
                    letter.id(),
                    letter.channel(),
                    letter.partition(),
                    letter.offset(),
                    letter.takenInAt(),
                    letter.recordedAt(),
                    value == null ? 0 : value.length,
                    letter.reason().code(),
                    texts.say(letter.reason().sentence()),
                    letter.replayedAt(),
                    letter.replayedBy());
        }
    }

    /// The whole record. Key, value and headers' values are base64: they may be anything.
    @RegisterForReflection
    record Whole(
            Summary summary, @Nullable String key, @Nullable String value, List<RecordHeader> headers) {

        static Whole of(DeadLetter letter, MessageBundle texts) {
            return new Whole(Summary.of(letter, texts), base64(letter.key()), base64(letter.value()), letter.headers());
        }

        private static @Nullable String base64(byte @Nullable [] bytes) {
            return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
        }
    }

    /// Records that took no effect in this service.
    ///
    /// Newest first.
    @GET
    public Uni<Page<Summary>> list(
            @RestPath String service,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        name.mustBe(service);
        return letters.page(PageCursor.parse(after), limit + 1)
                .map(found -> Page.of(found, limit, last -> new PageCursor(last.recordedAt(), last.id()).toString())
                        .map(letter -> Summary.of(letter, language.texts())));
    }

    /// One record that took no effect, whole.
    @GET
    @Path("{id}")
    public Uni<Whole> read(@RestPath String service, @RestPath UUID id) {
        name.mustBe(service);
        return replaying.find(id).map(letter -> Whole.of(letter, language.texts()));
    }

    /// Hands the record to this service once more. 409 `dead-letter-refused` where it is no better than before.
    @POST
    @Path("{id}/replay")
    @Refuses(status = 409, when = "The record is refused once more, or cannot be replayed.")
    public Uni<Summary> replay(@RestPath String service, @RestPath UUID id) {
        name.mustBe(service);
        var texts = language.texts();
        return replaying.replay(id, caller.name()).map(letter -> Summary.of(letter, texts));
    }
}
