package dev.rung.platform.outbox;

import dev.rung.contracts.Topic;
import dev.rung.platform.database.CallersTransaction;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.trace.KeyTraces;
import dev.rung.platform.trace.TraceHeaders;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Events on their way to Kafka. Each is stored with the trace in which it was added: the relay runs later and
/// elsewhere, and only with it does the consumer's trace continue that of the request.
@ApplicationScoped
public class Outbox {

    /// Ids of one key are given in the order of commits: whoever adds for a key waits until the transaction that
    /// added for it before is over. Without this lock a later id could be seen, and sent, before an earlier one.
    ///
    /// Keys share 1,024 locks, so that a transaction that adds for a hundred thousand keys does not use up the
    /// database's memory for locks.
    ///
    /// An id is given after the lock is there, though both are one statement: rows come out of the lock before they
    /// are numbered.
    private static final String ADD = """
            insert into outbox (topic, key, payload, headers)
            select :topic, :key, :payload, :headers
            from (select cast(pg_advisory_xact_lock(
                             hashtext('outbox ' || current_schema()),
                             mod(hashtext(cast(:slot as text)), 1024)) as text) as got offset 0) as locked
            where locked.got is not null""";

    /// Each lock once, and all transactions in the same order, whatever their keys.
    private static final String LOCK_KEYS = """
            select cast(count(cast(pg_advisory_xact_lock(hashtext('outbox ' || current_schema()), s.slot) as text)) as text)
            from (
                select distinct mod(hashtext(cast(:topic as text) || ' ' || k.key), 1024) as slot
                from jsonb_array_elements_text(cast(cast(:keys as text) as jsonb)) as k(key)
                order by slot) s""";

    /// Likewise: each row meets the locks before it is numbered, and ids are given in the order of the list.
    private static final String ADD_ALL = """
            insert into outbox (topic, key, payload, headers)
            select cast(:topic as text), e.value ->> 'key', e.value ->> 'payload', e.value ->> 'headers'
            from (%s offset 0) as locked(got)
            cross join jsonb_array_elements(cast(cast(:events as text) as jsonb)) with ordinality as e(value, place)
            where locked.got is not null
            order by e.place""".formatted(LOCK_KEYS);

    private static final String ADD_FIRST_OF_EACH = """
            insert into outbox (topic, key, payload, headers)
            select :topic, key, value ->> 'payload', value ->> 'headers'
            from jsonb_each(cast(cast(:events as text) as jsonb))""";

    private final JsonText json;

    Outbox(JsonText json) {
        this.json = json;
    }

    /// Sends the event once the caller's transaction is committed, and never if it is not. Must be called
    /// inside a transaction.
    ///
    /// A caller that adds for many keys in one transaction does it by [#addAll], or locks all of them first by
    /// [#lock], lest two such transactions wait for each other.
    ///
    /// @param key orders: events with the same key arrive in the order in which they were added
    public Uni<Void> add(Topic topic, String key, Object event) {
        var payload = json.write(event);
        var headers = headersOf(key);
        return CallersTransaction.session("Outbox")
                .call(session -> session.createNativeQuery(ADD)
                        .setParameter("slot", topic.topicName() + ' ' + key)
                        .setParameter("topic", topic.topicName())
                        .setParameter("key", key)
                        .setParameter("payload", payload)
                        .setParameter("headers", headers)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /// An event with the key that orders it.
    public record OutboxEvent(String key, Object event) {}

    /// As [#add], for many at once in one round trip, with the locks of all of their keys.
    public Uni<Void> addAll(Topic topic, List<OutboxEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = events.stream()
                .map(one ->
                        Map.of("key", one.key(), "payload", json.write(one.event()), "headers", headersOf(one.key())))
                .toList();
        return CallersTransaction.session("Outbox")
                .call(session -> session.createNativeQuery(ADD_ALL)
                        .setParameter("topic", topic.topicName())
                        .setParameter(
                                "keys",
                                json.write(events.stream().map(OutboxEvent::key).toList()))
                        .setParameter("events", json.write(rows))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /// Takes the locks of all these keys, for a caller that adds for many of them: keys share locks, so no
    /// order of keys would be one of locks.
    public Uni<Void> lock(Topic topic, Collection<String> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().voidItem()
                : CallersTransaction.session("Outbox")
                        .call(session -> session.createNativeQuery(LOCK_KEYS, String.class)
                                .setParameter("topic", topic.topicName())
                                .setParameter("keys", json.write(keys))
                                .getSingleResult())
                        .replaceWithVoid();
    }

    /// As [#add], for many at once in one round trip. Only for keys that nobody else can have yet, such as the
    /// id of a row that this transaction inserted: their first event has none before it to wait for.
    ///
    /// @param events by their key
    public Uni<Void> addFirstOfEach(Topic topic, Map<String, ?> events) {
        var rows = new HashMap<String, Map<String, String>>();
        events.forEach((key, event) -> rows.put(key, Map.of("payload", json.write(event), "headers", headersOf(key))));
        return CallersTransaction.session("Outbox")
                .call(session -> session.createNativeQuery(ADD_FIRST_OF_EACH)
                        .setParameter("topic", topic.topicName())
                        .setParameter("events", json.write(rows))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private String headersOf(String key) {
        return json.write(TraceHeaders.of(KeyTraces.of(key)));
    }
}
