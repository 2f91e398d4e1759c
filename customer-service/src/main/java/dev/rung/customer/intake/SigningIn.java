package dev.rung.customer.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rung.customer.cloudevents.CloudEventReader;
import dev.rung.customer.intake.sender.EventSender;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Turns a member's wish into an event of the kind that shops send, and takes it in by their way. The day is in
/// its id, so a member has one a day.
@ApplicationScoped
class SigningIn {

    /// No shop is called so: a reference that begins with it is the suite's own.
    private static final String SOURCE = "rung:member";

    private final AcceptingEvents accepting;
    private final Store store;
    private final Clock clock;

    SigningIn(AcceptingEvents accepting, Store store, Clock clock) {
        this.accepting = accepting;
        this.store = store;
        this.clock = clock;
    }

    /// @param on the day, in the store's zone
    /// @param first false: they had signed in on it before
    record SignIn(LocalDate on, boolean first) {}

    /// @param from the caller's name
    Uni<SignIn> signIn(String externalId, String from) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, store.zone());
        return accepting
                .accept(CloudEventReader.items(List.of(event(externalId, today, now))), EventSender.member(from))
                .map(outcome -> {
                    if (!outcome.rejected().isEmpty()) {
                        throw new IllegalStateException("A sign-in was refused: "
                                + outcome.rejected().getFirst().code());
                    }
                    return new SignIn(today, outcome.accepted() > 0);
                });
    }

    private static byte[] event(String externalId, LocalDate today, Instant now) {
        var id = UUID.nameUUIDFromBytes((externalId + '\n' + today).getBytes(UTF_8));
        return JsonNodeFactory.instance
                .objectNode()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("source", SOURCE)
                .put("type", "sign-in")
                .put("subject", externalId)
                .put("time", now.toString())
                .toString()
                .getBytes(UTF_8);
    }
}
