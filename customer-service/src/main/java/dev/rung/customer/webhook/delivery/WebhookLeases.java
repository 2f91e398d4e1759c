package dev.rung.customer.webhook.delivery;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Which deliveries are due, and who sends them.
@ApplicationScoped
class WebhookLeases {

    private static final String DUE_WEBHOOKS = """
            select w.webhook_id from webhook w where w.state = 'active' and exists (
                select 1 from webhook_delivery d where d.webhook_id = w.webhook_id and d.state = 'waiting'
                and d.due_at <= cast(cast(:now as text) as timestamptz)
                and (d.leased_until is null or d.leased_until <= cast(cast(:now as text) as timestamptz)))""";

    /// `skip locked`: what another instance is leasing is left to it.
    private static final String LEASE = """
            update webhook_delivery d set lease = gen_random_uuid(), leased_until = cast(cast(:until as text) as timestamptz)
            from (
                select position from webhook_delivery
                where webhook_id = cast(cast(:webhook as text) as uuid) and state = 'waiting' and due_at <= cast(cast(:now as text) as timestamptz)
                and (leased_until is null or leased_until <= cast(cast(:now as text) as timestamptz))
                order by due_at, position limit cast(:batch as int) for update skip locked) due,
                webhook w
            where d.position = due.position and w.webhook_id = d.webhook_id and w.state = 'active'
            returning d.delivery_id, d.lease, d.webhook_id, w.url, d.event_type, d.customer_id, d.external_id,
                d.revision, d.occurred_at, d.event, d.attempts, w.failing_since""";

    private final JsonRows rows;

    WebhookLeases(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record DueWebhook(UUID webhookId) {}

    @WithSession
    Uni<List<UUID>> webhooksWithDue(Instant now) {
        return rows.read(DUE_WEBHOOKS, Map.of("now", now.toString()), DueWebhook.class)
                .map(found -> found.stream().map(DueWebhook::webhookId).toList());
    }

    /// The leases are committed when the answer comes. They end by themselves after `length`.
    @WithTransaction
    Uni<List<LeasedDelivery>> lease(UUID webhookId, int batch, Duration length, Instant now) {
        return rows.read(
                LEASE,
                Map.of(
                        "webhook", webhookId.toString(),
                        "now", now.toString(),
                        "until", now.plus(length).toString(),
                        "batch", batch),
                LeasedDelivery.class);
    }
}
