package dev.rung.customer.webhook.delivery;

import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Ends deliveries that wait for a webhook whose settings were changed, or that is deleted.
@ApplicationScoped
public class WaitingDeliveries {

    /// `skip locked`: a try that is being recorded has its delivery's lock, and wants the webhook's, which who
    /// changes it had. What is left is not sent either, and ended within the hour.
    private static final String END = """
            update webhook_delivery d set state = over.state, ended_at = over.now, lease = null, leased_until = null
            from (
                select d.position, cast(r.now as timestamptz) as now,
                    case when d.waits_since < w.host_since then 'failed' else 'dropped' end as state
                from webhook_delivery d join webhook w using (webhook_id),
                    jsonb_array_elements_text(:rows) as r(now)
                where d.state = 'waiting' and (d.waits_since < w.host_since or (d.event_type <> 'webhook-ping.v1'
                    and not jsonb_exists(cast(w.event_types as jsonb), d.event_type)))
                for update of d skip locked) over
            where d.position = over.position""";

    private static final String DELETE = """
            delete from webhook_delivery d using jsonb_array_elements_text(:rows) as r(webhook)
            where d.webhook_id = cast(r.webhook as uuid)""";

    private final JsonRows rows;
    private final Clock clock;

    WaitingDeliveries(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// A delivery that waited for another host has failed: a person may have it sent to the new one. One of a
    /// type that is no longer wanted is dropped. In the caller's transaction, after the one that changed the
    /// webhook: who records a try locks in the other order.
    public Uni<Void> endWhatIsNeverSent() {
        return rows.write(END, List.of(clock.instant()));
    }

    /// All deliveries of a webhook that is about to be deleted, in the caller's transaction and before it locks the
    /// webhook: a try that is being recorded has its delivery's lock, and wants the webhook's.
    public Uni<Void> deleteAll(UUID webhookId) {
        return rows.write(DELETE, List.of(webhookId));
    }
}
