package dev.rung.customer.webhook.delivery;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes what came of tries, to the delivery, the log and the webhook.
@ApplicationScoped
class TryRows {

    /// Not where the lease ended and another instance has it.
    private static final String END = """
            update webhook_delivery d set state = r.state, attempts = d.attempts + case when r.counted then 1 else 0 end, tries = d.tries + 1,
                due_at = coalesce(r.next_at, d.due_at), lease = null, leased_until = null,
                ended_at = case when r.state = 'waiting' then null else r.now end
            from jsonb_to_recordset(:rows) as r(delivery_id uuid, lease uuid, state text, counted boolean,
                next_at timestamptz, now timestamptz)
            where d.delivery_id = r.delivery_id and d.lease = r.lease and d.state = 'waiting'""";

    private static final String LOG = """
            insert into webhook_try (delivery_id, number, at, milliseconds, status, reason, answer, next_at)
            select r.delivery_id, d.tries, r.now, r.milliseconds, r.status, r.reason, r.answer, r.next_at
            from jsonb_to_recordset(:rows) as r(delivery_id uuid, now timestamptz, milliseconds int, status int,
                reason text, answer text, next_at timestamptz)
            join webhook_delivery d on d.delivery_id = r.delivery_id""";

    /// By the address: what was sent to another one says nothing of this one. Likewise below.
    private static final String SUCCEEDS = """
            update webhook w set failing_since = null, failed_at = null, failures = 0
            from jsonb_to_recordset(:rows) as r(webhook_id uuid, url text)
            where w.webhook_id = r.webhook_id and w.url = r.url and w.failures > 0""";

    private static final String FAILS = """
            update webhook w set
                failing_since = case when w.failed_at >= r.run_since then w.failing_since else r.now end,
                failures = case when w.failed_at >= r.run_since then w.failures + 1 else 1 end,
                failed_at = r.now, not_before = greatest(w.not_before, r.not_before)
            from jsonb_to_recordset(:rows) as r(webhook_id uuid, url text, now timestamptz, run_since timestamptz,
                not_before timestamptz)
            where w.webhook_id = r.webhook_id and w.url = r.url
            returning w.failing_since, w.failures""";

    /// Once, however many tries come to it.
    private static final String DISABLE = """
            update webhook w set state = 'disabled', disabled_for = r.disabled_for, version = w.version + 1, changed_at = r.now
            from jsonb_to_recordset(:rows) as r(webhook_id uuid, url text, now timestamptz, disabled_for text)
            where w.webhook_id = r.webhook_id and w.url = r.url and w.state <> 'disabled'""";

    private final JsonRows rows;

    TryRows(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record Tried(
            UUID deliveryId,
            UUID lease,
            UUID webhookId,
            String url,
            Instant now,
            String state,
            boolean counted,
            int milliseconds,
            @Nullable Integer status,
            String reason,
            @Nullable String answer,
            @Nullable Instant nextAt) {}

    /// @param runSince a failure since then goes on with the run of failures before it
    /// @param notBefore null: it keeps up nothing else
    @RegisterForReflection
    record Failure(
            UUID webhookId,
            String url,
            Instant now,
            Instant runSince,
            @Nullable Instant notBefore) {}

    /// Failures since the last success.
    @RegisterForReflection
    record FailureRun(Instant failingSince, int failures) {}

    @RegisterForReflection
    private record Disabling(UUID webhookId, String url, Instant now, String disabledFor) {}

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

    /// The webhook's row is locked from then on.
    ///
    /// @return empty where it leads to another address meanwhile
    Uni<Optional<FailureRun>> fails(Failure failure) {
        return rows.read(FAILS, List.of(failure), FailureRun.class)
                .map(found -> found.stream().findFirst());
    }

    /// @return whether it was enabled until now
    Uni<Boolean> disable(LeasedDelivery leased, String reason, Instant now) {
        return rows.update(DISABLE, List.of(new Disabling(leased.webhookId(), leased.url(), now, reason)))
                .map(changed -> changed > 0);
    }
}
