package dev.rung.customer.webhook.log;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads table `webhook_delivery`, and makes its rows due once more.
@ApplicationScoped
class DeliveryLog {

    private static final String STATE = """
            select state from webhook where webhook_id = cast(cast(:webhook as text) as uuid)""";

    private static final String DELIVERY_STATE = """
            select state from webhook_delivery
            where webhook_id = cast(cast(:webhook as text) as uuid) and delivery_id = cast(cast(:delivery as text) as uuid)""";

    private static final String PAGE = """
            select d.position, d.delivery_id, d.event_id, d.event_type, d.external_id, d.revision, d.occurred_at, d.state,
                d.due_at, d.queued_at, d.ended_at,
                coalesce((select jsonb_agg(to_jsonb(one) order by one.number) from (
                    select t.number, t.at, t.milliseconds, t.status, t.reason, t.answer, t.next_at
                    from webhook_try t where t.delivery_id = d.delivery_id) one), '[]') as tries
            from webhook_delivery d
            where d.webhook_id = cast(cast(:webhook as text) as uuid) and d.position < cast(:before as bigint)
            and (cast(:state as text) = '' or d.state = cast(:state as text))
            order by d.position desc limit cast(:limit as int)""";

    /// Its tries go on being counted in the log; its retries begin anew.
    private static final String REPLAY = """
            update webhook_delivery d set state = 'waiting', attempts = 0, due_at = r.now, waits_since = r.now, ended_at = null
            from jsonb_to_recordset(:rows) as r(webhook_id uuid, delivery_id uuid, now timestamptz), webhook w
            where d.webhook_id = r.webhook_id and d.delivery_id = r.delivery_id and w.webhook_id = r.webhook_id
            and d.state <> 'waiting' and d.event is not null
            and (d.event_type = 'webhook-ping.v1' or jsonb_exists(cast(w.event_types as jsonb), d.event_type))""";

    private static final String REPLAY_FAILED = """
            update webhook_delivery d set state = 'waiting', attempts = 0, due_at = r.now, waits_since = r.now, ended_at = null
            from jsonb_to_recordset(:rows) as r(webhook_id uuid, since timestamptz, now timestamptz), webhook w
            where d.webhook_id = r.webhook_id and w.webhook_id = r.webhook_id and d.queued_at >= r.since
            and d.state = 'failed' and d.event is not null
            and (d.event_type = 'webhook-ping.v1' or jsonb_exists(cast(w.event_types as jsonb), d.event_type))""";

    private static final String PING = """
            insert into webhook_delivery (delivery_id, webhook_id, event_id, event_type, occurred_at, event, state, due_at, queued_at,
                waits_since)
            select r.delivery_id, r.webhook_id, r.event_id, 'webhook-ping.v1', r.now, r.event, 'waiting', r.now, r.now, r.now
            from jsonb_to_recordset(:rows) as r(delivery_id uuid, webhook_id uuid, event_id uuid, event text, now timestamptz)""";

    private final JsonRows rows;

    DeliveryLog(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record StateRow(String state) {}

    @RegisterForReflection
    private record ReplayRow(UUID webhookId, UUID deliveryId, Instant now) {}

    @RegisterForReflection
    private record ReplayedSince(UUID webhookId, Instant since, Instant now) {}

    @RegisterForReflection
    private record PingRow(UUID deliveryId, UUID webhookId, UUID eventId, String event, Instant now) {}

    /// Empty where there is no such webhook.
    Uni<Optional<String>> stateOf(UUID webhookId) {
        return rows.read(STATE, Map.of("webhook", webhookId.toString()), StateRow.class)
                .map(found -> found.stream().map(StateRow::state).findFirst());
    }

    /// Empty where there is no such delivery of this webhook.
    Uni<Optional<String>> stateOf(UUID webhookId, UUID deliveryId) {
        return rows.read(
                        DELIVERY_STATE,
                        Map.of("webhook", webhookId.toString(), "delivery", deliveryId.toString()),
                        StateRow.class)
                .map(found -> found.stream().map(StateRow::state).findFirst());
    }

    /// Newest first.
    ///
    /// @param state all where it is empty
    Uni<List<LoggedDelivery>> page(UUID webhookId, String state, long before, int limit) {
        return rows.read(
                PAGE,
                Map.of("webhook", webhookId.toString(), "state", state, "before", before, "limit", limit),
                LoggedDelivery.class);
    }

    /// @return how many became due: one or none
    Uni<Integer> replay(UUID webhookId, UUID deliveryId, Instant now) {
        return rows.update(REPLAY, List.of(new ReplayRow(webhookId, deliveryId, now)));
    }

    /// @return how many became due
    Uni<Integer> replayFailed(UUID webhookId, Instant since, Instant now) {
        return rows.update(REPLAY_FAILED, List.of(new ReplayedSince(webhookId, since, now)));
    }

    Uni<Void> ping(UUID deliveryId, UUID webhookId, UUID eventId, String event, Instant now) {
        return rows.write(PING, List.of(new PingRow(deliveryId, webhookId, eventId, event, now)));
    }
}
