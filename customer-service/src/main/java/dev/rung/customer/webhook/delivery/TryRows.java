package dev.rung.customer.webhook.delivery;

import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes what came of tries, to the delivery, the log and the webhook.
@ApplicationScoped
class TryRows {

    /// Not where the lease ended and another instance has it.
    private static final String END = """
            update webhook_delivery d set state = r.state, attempts = d.attempts + 1, tries = d.tries + 1,
                due_at = coalesce(r.next_at, d.due_at), lease = null, leased_until = null,
                ended_at = case when r.state = 'waiting' then null else r.now end
            from jsonb_to_recordset(:rows) as r(delivery_id uuid, lease uuid, state text, next_at timestamptz, now timestamptz)
            where d.delivery_id = r.delivery_id and d.lease = r.lease and d.state = 'waiting'""";

    private static final String LOG = """
            insert into webhook_try (delivery_id, number, at, milliseconds, status, reason, answer, next_at)
            select r.delivery_id, d.tries, r.now, r.milliseconds, r.status, r.reason, r.answer, r.next_at
            from jsonb_to_recordset(:rows) as r(delivery_id uuid, now timestamptz, milliseconds int, status int,
                reason text, answer text, next_at timestamptz)
            join webhook_delivery d on d.delivery_id = r.delivery_id""";

    private static final String SUCCEEDS = """
            update webhook w set failing_since = null from jsonb_to_recordset(:rows) as r(webhook_id uuid)
            where w.webhook_id = r.webhook_id and w.failing_since is not null""";

    private static final String FAILS = """
            update webhook w set failing_since = r.now from jsonb_to_recordset(:rows) as r(webhook_id uuid, now timestamptz)
            where w.webhook_id = r.webhook_id and w.failing_since is null""";

    /// Once, however many tries come to it.
    private static final String DISABLE = """
            update webhook w set state = 'disabled', disabled_for = r.disabled_for, version = w.version + 1, changed_at = r.now
            from jsonb_to_recordset(:rows) as r(webhook_id uuid, now timestamptz, disabled_for text)
            where w.webhook_id = r.webhook_id and w.state <> 'disabled'""";

    private final JsonRows rows;

    TryRows(JsonRows rows) {
        this.rows = rows;
    }

    record Tried(
            UUID deliveryId,
            UUID lease,
            UUID webhookId,
            Instant now,
            String state,
            int milliseconds,
            @Nullable Integer status,
            String reason,
            @Nullable String answer,
            @Nullable Instant nextAt) {}

    private record Disabling(UUID webhookId, Instant now, String disabledFor) {}

    /// @return false where the lease was lost; then nothing is written
    Uni<Boolean> end(Tried tried) {
        return rows.update(END, List.of(tried))
                .call(ended -> ended > 0
                        ? rows.write(LOG, List.of(tried))
                        : Uni.createFrom().voidItem())
                .map(ended -> ended > 0);
    }

    Uni<Void> succeeds(Tried tried) {
        return rows.write(SUCCEEDS, List.of(tried));
    }

    Uni<Void> fails(Tried tried) {
        return rows.write(FAILS, List.of(tried));
    }

    /// @return whether it was enabled until now
    Uni<Boolean> disable(UUID webhookId, String reason, Instant now) {
        return rows.update(DISABLE, List.of(new Disabling(webhookId, now, reason)))
                .map(changed -> changed > 0);
    }
}
