package dev.rung.customer.intake;

import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The ids of all events ever accepted. Kept for ever: a file imported again next year must change nothing.
@ApplicationScoped
class AcceptedEvents {

    /// The primary key is the guard: an id that another transaction is about to accept is waited for, and claimed only
    /// if
    /// that one fails. Sorted, so that two requests with the same events never wait for each other.
    private static final String CLAIM = """
            insert into accepted_event (event_id, accepted_at)
            select cast(event_id as uuid), :now
              from jsonb_array_elements_text(cast(cast(:eventIds as text) as jsonb)) as claimed(event_id)
             order by event_id
                on conflict (event_id) do nothing
            returning cast(event_id as text)""";

    /// In the caller's transaction; one round trip for all.
    ///
    /// @return those that were never accepted before; they are the caller's from now on
    Uni<Set<UUID>> claim(Collection<UUID> eventIds, Instant now) {
        var ids = new JsonArray(eventIds.stream().map(UUID::toString).toList());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM, String.class)
                        .setParameter("eventIds", ids.encode())
                        .setParameter("now", now)
                        .getResultList())
                .map((List<String> claimed) ->
                        claimed.stream().map(UUID::fromString).collect(toSet()));
    }
}
