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

/// The ids of all events ever accepted. They are never deleted: a file imported again next year must change nothing.
/// All in the caller's transaction; one round trip however many events.
@ApplicationScoped
class AcceptedEvents {

    private static final String GIVEN =
            "select cast(jsonb_array_elements_text(cast(cast(:eventIds as text) as jsonb)) as uuid)";

    /// The primary key is the guard: an id that another transaction is about to accept is waited for, and claimed
    /// only if that one fails. Sorted, so that two requests with the same events never wait for each other.
    private static final String CLAIM = """
            insert into accepted_event (event_id, accepted_at)
            select cast(event_id as uuid), :now
              from jsonb_array_elements_text(cast(cast(:eventIds as text) as jsonb)) as claimed(event_id)
             order by event_id
                on conflict (event_id) do nothing
            returning cast(event_id as text)""";

    private static final String FIND = """
            select cast(event_id as text) from accepted_event where event_id in (%s)""".formatted(GIVEN);

    /// @return those that were not accepted before; they belong to the caller from now on
    Uni<Set<UUID>> claim(Collection<UUID> eventIds, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM, String.class)
                        .setParameter("eventIds", json(eventIds))
                        .setParameter("now", now)
                        .getResultList())
                .map(AcceptedEvents::ids);
    }

    /// Those of them that were accepted before.
    Uni<Set<UUID>> alreadyAccepted(Collection<UUID> eventIds) {
        if (eventIds.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, String.class)
                        .setParameter("eventIds", json(eventIds))
                        .getResultList())
                .map(AcceptedEvents::ids);
    }

    private static String json(Collection<UUID> eventIds) {
        return new JsonArray(eventIds.stream().map(UUID::toString).toList()).encode();
    }

    private static Set<UUID> ids(List<String> texts) {
        return texts.stream().map(UUID::fromString).collect(toSet());
    }
}
