package dev.rung.customer.quarantine;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class QuarantinedEvents implements PanacheRepositoryBase<QuarantinedEvent, Long> {

    private static final String ADD = """
            insert into quarantined_event
                   (quarantine_id, received_at, received_from, code, defects, master_key_id, wrapped_key, sealed_event,
                    about)
            select quarantine_id, :receivedAt, :receivedFrom, code, defects, master_key_id,
                   decode(wrapped_key, 'base64'), decode(sealed_event, 'base64'), decode(about, 'base64')
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row
                   (quarantine_id uuid, code text, defects text, master_key_id text, wrapped_key text, sealed_event text,
                    about text)""";

    private static final String COUNT = """
            select code, count(*) as events, count(*) filter (where replayed_at is null and put_away_at is null) as waiting,
                   count(*) filter (where replayed_at is null and put_away_at is not null) as put_away,
                   max(received_at) as newest_received_at
              from quarantined_event group by code order by waiting desc, events desc, code""";

    private final JsonRows rows;

    QuarantinedEvents(JsonRows rows) {
        this.rows = rows;
    }

    /// How many there are of one reason.
    ///
    /// @param waiting that no replay was accepted of, and nobody put away
    @RegisterForReflection
    record ReasonCount(String code, long events, long waiting, long putAway, Instant newestReceivedAt) {}

    /// Most waiting first.
    Uni<List<ReasonCount>> counts() {
        return rows.read(COUNT, Map.of(), ReasonCount.class);
    }

    /// @param rows objects with the columns' names, bytes in base64; one round trip for all
    Uni<Void> add(JsonArray rows, String receivedFrom, Instant receivedAt) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("rows", rows.encode())
                        .setParameter("receivedFrom", receivedFrom)
                        .setParameter("receivedAt", receivedAt)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /// Newest first.
    Uni<List<QuarantinedEvent>> before(
            long position, Optional<String> code, Optional<QuarantineState> state, int limit) {
        var parameters = Parameters.with("position", position);
        code.ifPresent(wanted -> parameters.and("code", wanted));
        var query = "position < :position"
                + code.map(_ -> " and code = :code").orElse("")
                + state.map(wanted -> " and " + wanted.condition()).orElse("")
                + " order by position desc";
        return find(query, parameters).page(0, limit).list();
    }

    /// @return 0 where there is none, or where it was replayed
    Uni<Integer> putAway(UUID quarantineId, String reason, String actor, Instant now) {
        return update(
                "putAwayAt = ?1, putAwayBy = ?2, putAwayFor = ?3 where quarantineId = ?4 and replayedAt is null",
                now,
                actor,
                reason,
                quarantineId);
    }

    /// Null where there is none.
    Uni<QuarantinedEvent> byId(UUID quarantineId) {
        return find("quarantineId", quarantineId).firstResult();
    }

    /// No other transaction changes it until this one ends; null where there is none.
    Uni<QuarantinedEvent> locked(UUID quarantineId) {
        return find("quarantineId", quarantineId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /// Gives an event that came without an id the one that it has from now on.
    ///
    /// @return 0 where it has another one, was replayed, or is not there
    Uni<Integer> claim(UUID quarantineId, UUID eventId) {
        return update(
                "eventId = ?1 where quarantineId = ?2 and replayedAt is null and (eventId is null or eventId = ?1)",
                eventId,
                quarantineId);
    }

    /// The oldest that wait, of one reason.
    Uni<List<QuarantinedEvent>> waiting(String code, long after, int limit) {
        return find(
                        "code = ?1 and position > ?2 and " + QuarantineState.WAITING.condition() + " order by position",
                        code,
                        after)
                .page(0, limit)
                .list();
    }

    Uni<Long> forgetAbout(List<byte[]> named) {
        return delete("about in ?1 or correctionAbout in ?1", named);
    }

    Uni<Long> forgetReceivedBefore(Instant time) {
        return delete("receivedAt < ?1", time);
    }
}
