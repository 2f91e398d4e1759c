package dev.rung.platform.inbox;

import dev.rung.platform.database.CallersTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/// What this service has handled already.
@ApplicationScoped
public class Inbox {

    private static final String REMEMBER = """
            insert into inbox (handler, event_id) values (:handler, :eventId) on conflict do nothing""";

    /// Does the work unless this handler has done it for this event before. Must be called inside a
    /// transaction.
    ///
    /// The primary key (handler, event id) is the guard: of two deliveries at the same time the second waits
    /// for the first, and works only if the first was rolled back.
    ///
    /// @param handler names the effect, so that two doors of a service may each handle the same event
    public Uni<Void> once(String handler, UUID eventId, Supplier<Uni<Void>> work) {
        return CallersTransaction.session("Inbox")
                .chain(session -> remember(session, handler, eventId))
                .chain(isNew -> isNew ? work.get() : Uni.createFrom().voidItem());
    }

    private static Uni<Boolean> remember(Mutiny.Session session, String handler, UUID eventId) {
        return session.createNativeQuery(REMEMBER)
                .setParameter("handler", handler)
                .setParameter("eventId", eventId)
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }
}
