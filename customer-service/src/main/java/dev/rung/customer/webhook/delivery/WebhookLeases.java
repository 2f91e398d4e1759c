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
import java.util.Optional;
import java.util.UUID;

/// Which deliveries are due, and who sends them.
@ApplicationScoped
class WebhookLeases {

    private static final String DUE_WEBHOOKS = """
            select w.webhook_id from webhook w where w.state = 'active'
            and (w.not_before is null or w.not_before <= cast(cast(:now as text) as timestamptz)) and exists (
                select 1 from webhook_delivery d where d.webhook_id = w.webhook_id and d.state = 'waiting'
                and d.due_at <= cast(cast(:now as text) as timestamptz)
                and (d.leased_until is null or d.leased_until <= cast(cast(:now as text) as timestamptz)))""";

    /// Whatever was queued, and however: nothing of somebody erased, nothing that is no longer
    /// wanted, and nothing that waited for another host.
    private static final String MAY_BE_SENT = """
            d.state = 'waiting' and d.event is not null and w.state = 'active' and d.waits_since >= w.host_since
            and (d.event_type = 'webhook-ping.v1' or jsonb_exists(cast(w.event_types as jsonb), d.event_type))
            and (d.event_type = 'customer-erased.v1' or not exists (
                select 1 from vault_keys k where k.owner = d.customer_id and k.forgotten_at is not null))""";

    /// `skip locked`: what another instance is leasing is left to it.
    private static final String LEASE = """
            update webhook_delivery l set lease = gen_random_uuid(), leased_until = cast(cast(:until as text) as timestamptz)
            from (
                select d.position, w.url, w.failures from webhook_delivery d join webhook w using (webhook_id)
                where webhook_id = cast(cast(:webhook as text) as uuid) and d.due_at <= cast(cast(:now as text) as timestamptz)
                and (d.leased_until is null or d.leased_until <= cast(cast(:now as text) as timestamptz))
                and (w.not_before is null or w.not_before <= cast(cast(:now as text) as timestamptz))
                and %s
                order by d.due_at, d.position limit cast(:batch as int) for update of d skip locked) due
            where l.position = due.position
            returning l.delivery_id, l.lease, l.webhook_id, due.url, l.attempts, due.failures""".formatted(MAY_BE_SENT);

    private static final String STILL_OURS = """
            select d.event_type as type, d.occurred_at as timestamp, d.customer_id, d.external_id, d.revision, d.event as data
            from webhook_delivery d join webhook w using (webhook_id)
            where d.delivery_id = cast(cast(:delivery as text) as uuid) and d.lease = cast(cast(:lease as text) as uuid)
            and w.url = cast(:url as text) and %s""".formatted(MAY_BE_SENT);

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

    /// The body to send. Empty where it is not to be sent any more: its customer was erased since it was leased,
    /// or its webhook removed, disabled or led elsewhere.
    Uni<Optional<WebhookBody>> stillOurs(LeasedDelivery leased) {
        return rows.read(
                        STILL_OURS,
                        Map.of(
                                "delivery", leased.deliveryId().toString(),
                                "lease", leased.lease().toString(),
                                "url", leased.url()),
                        WebhookBody.class)
                .map(found -> found.stream().findFirst());
    }
}
