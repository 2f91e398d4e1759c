package dev.rung.customer.webhook.event;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts events into table `webhook_delivery`.
@ApplicationScoped
class DeliveryQueue {

    private static final String WANTED = """
            select distinct type from webhook, jsonb_array_elements_text(cast(event_types as jsonb)) as type
            where state <> 'disabled'""";

    /// `webhook_delivery_once` is the guard: an event that comes again changes nothing. Whoever queues for a
    /// customer waits, at the customer's revision, for whoever does so at the same time; they take these rows
    /// in one order. An event that two queue at once may leave a gap between revisions.
    private static final String ADD = """
            with incoming as (
                select i.place, i.event_id, i.event_type, i.customer_id,
                       case when i.event_type <> 'customer-erased.v1' then coalesce(i.external_id, c.external_id) end as external_id,
                       i.occurred_at, i.event, i.now
                from jsonb_to_recordset(:rows) as i(place int, event_id uuid, event_type text, customer_id uuid,
                    external_id text, occurred_at timestamptz, event text, now timestamptz)
                left join customer c on c.customer_id = i.customer_id
                where i.event_type = 'customer-erased.v1' or not exists (
                    select 1 from vault_keys k where k.owner = i.customer_id and k.forgotten_at is not null)),
            fresh as (
                select i.*, w.webhook_id, row_number() over (
                    partition by w.webhook_id, i.customer_id order by i.place desc) - 1 as behind
                from incoming i join webhook w
                    on w.state <> 'disabled' and jsonb_exists(cast(w.event_types as jsonb), i.event_type)
                where not exists (
                    select 1 from webhook_delivery d where d.webhook_id = w.webhook_id and d.event_id = i.event_id)),
            counted as (
                insert into webhook_revision as known (webhook_id, customer_id, revision)
                select webhook_id, customer_id, count(*) from fresh group by webhook_id, customer_id
                order by webhook_id, customer_id
                on conflict (webhook_id, customer_id) do update set revision = known.revision + excluded.revision
                returning webhook_id, customer_id, revision)
            insert into webhook_delivery (delivery_id, webhook_id, event_id, event_type, customer_id, external_id,
                revision, occurred_at, event, state, due_at, queued_at, waits_since)
            select cast(md5(f.webhook_id || ' ' || f.event_id) as uuid), f.webhook_id, f.event_id, f.event_type,
                f.customer_id, f.external_id, c.revision - f.behind, f.occurred_at, f.event, 'waiting', f.now, f.now, f.now
            from fresh f join counted c using (webhook_id, customer_id)
            order by f.place
            on conflict on constraint webhook_delivery_once do nothing""";

    /// Taken before anything is looked at. Who erases waits until it is given back, and takes with them what was
    /// queued; who comes after that finds the customer erased.
    private static final String LOCK = """
            select cast(pg_advisory_xact_lock_shared(
                hashtextextended('webhook deliveries ' || current_schema(), 0)) as text) as held""";

    /// Events of erased customers, from a topic that was behind.
    private static final String DROP = """
            select cast(forget_webhook_deliveries_of(array(
                select cast(r.customer_id as uuid) from jsonb_array_elements_text(:rows) as r(customer_id))) as text) as held""";

    private final JsonRows rows;

    DeliveryQueue(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record WantedType(String type) {}

    @RegisterForReflection
    record Held(@Nullable String held) {}

    @RegisterForReflection
    private record Row(
            int place,
            UUID eventId,
            String eventType,
            UUID customerId,
            @Nullable String externalId,
            Instant occurredAt,
            String event,
            Instant now) {

        static Row of(QueuedEvent queued, Instant now) {
            return new Row(
                    queued.place(),
                    queued.eventId(),
                    queued.eventType(),
                    queued.customerId(),
                    queued.externalId(),
                    queued.occurredAt(),
                    queued.event(),
                    now);
        }
    }

    /// Types that a webhook wants.
    Uni<List<String>> wanted() {
        return rows.read(WANTED, Map.of(), WantedType.class)
                .map(found -> found.stream().map(WantedType::type).toList());
    }

    /// In the caller's transaction, before its other statements.
    Uni<Void> hold() {
        return rows.read(LOCK, Map.of(), Held.class).replaceWithVoid();
    }

    Uni<Void> add(Collection<QueuedEvent> events, Instant now) {
        return rows.write(ADD, events.stream().map(event -> Row.of(event, now)).toList());
    }

    Uni<Void> drop(Collection<UUID> customers) {
        return customers.isEmpty()
                ? Uni.createFrom().voidItem()
                : rows.read(DROP, customers, Held.class).replaceWithVoid();
    }
}
