package dev.rung.customer.webhook.delivery;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AlarmEvent.WebhookDisabled;
import dev.rung.customer.webhook.delivery.TryRows.Failure;
import dev.rung.customer.webhook.delivery.TryRows.FailureRun;
import dev.rung.customer.webhook.delivery.TryRows.Tried;
import dev.rung.customer.webhook.delivery.WebhookAnswer.Answered;
import dev.rung.customer.webhook.delivery.WebhookAnswer.Unanswered;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.outbox.Outbox;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Records a try: what becomes of the delivery, its line in the log, and whether the webhook is disabled.
///
/// Made at start, so that its counters are there before anything is sent.
@Startup
@ApplicationScoped
class RecordingTries {

    /// In the audit, in place of a person.
    private static final String ACTOR = "customer-service";

    private static final String DELIVERED = "delivered";

    private static final String RETRIED = "retried";

    private static final String FAILED = "failed";

    private static final List<String> OUTCOMES = List.of(DELIVERED, RETRIED, FAILED);

    private final TryRows rows;
    private final WebhookRetryPolicy retries;
    private final Audit audit;
    private final Outbox outbox;
    private final Map<String, Counter> counters;

    RecordingTries(TryRows rows, DeliverySettings settings, Audit audit, Outbox outbox, MeterRegistry meters) {
        this.rows = rows;
        this.retries = new WebhookRetryPolicy(settings.retries(), settings.failingFor());
        this.audit = audit;
        this.outbox = outbox;
        this.counters = OUTCOMES.stream()
                .collect(toMap(identity(), outcome -> meters.counter("rung.webhook.tries", "outcome", outcome)));
    }

    @WithTransaction
    Uni<Void> record(LeasedDelivery leased, WebhookAnswer answer, Duration took, Instant now) {
        var verdict = retries.decide(
                answer,
                leased.attempts() + 1,
                leased.failures(),
                ThreadLocalRandom.current().nextDouble(),
                now);
        var tried = tried(leased, answer, verdict, took, now);
        return rows.end(tried)
                .invoke(ours -> {
                    if (ours) {
                        requireNonNull(counters.get(outcome(verdict))).increment();
                    }
                })
                .chain(ours -> ours
                        ? health(leased, answer, tried, verdict, now)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> health(
            LeasedDelivery leased, WebhookAnswer answer, Tried tried, TryVerdict verdict, Instant now) {
        return switch (verdict) {
            case TryVerdict.Delivered _ -> rows.succeeds(tried);
            case TryVerdict.Gone _ -> fails(leased, answer, now).chain(() -> disable(leased, "gone", now));
            case TryVerdict.Retry _, TryVerdict.Later _, TryVerdict.GiveUp _ ->
                fails(leased, answer, now)
                        .chain(run -> run.filter(found -> retries.isOver(found.failingSince(), found.failures(), now))
                                        .isPresent()
                                ? disable(leased, "failing", now)
                                : Uni.createFrom().voidItem());
        };
    }

    private Uni<Optional<FailureRun>> fails(LeasedDelivery leased, WebhookAnswer answer, Instant now) {
        return rows.fails(new Failure(
                leased.webhookId(),
                leased.url(),
                now,
                retries.runGoesOnSince(now),
                retries.pausedUntil(answer, leased.failures(), now)));
    }

    private Uni<Void> disable(LeasedDelivery leased, String reason, Instant now) {
        return rows.disable(leased, reason, now)
                .chain(changed -> changed
                        ? tell(leased.webhookId(), reason, now)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(UUID webhookId, String reason, Instant now) {
        return outbox.add(
                        Topic.ALARMS,
                        "webhook " + webhookId,
                        new WebhookDisabled(UUID.randomUUID(), now, webhookId, reason))
                .chain(() -> audit.record(ACTOR, "webhook.disabled", webhookId.toString(), Map.of("reason", reason)));
    }

    private static Tried tried(
            LeasedDelivery leased, WebhookAnswer answer, TryVerdict verdict, Duration took, Instant now) {
        return new Tried(
                leased.deliveryId(),
                leased.lease(),
                leased.webhookId(),
                leased.url(),
                now,
                state(verdict),
                !(verdict instanceof TryVerdict.Later),
                (int) Math.min(took.toMillis(), Integer.MAX_VALUE),
                status(answer),
                reason(answer),
                text(answer),
                nextAt(verdict));
    }

    private static @Nullable Instant nextAt(TryVerdict verdict) {
        return switch (verdict) {
            case TryVerdict.Retry(var at) -> at;
            case TryVerdict.Later(var at) -> at;
            case TryVerdict.Delivered _, TryVerdict.GiveUp _, TryVerdict.Gone _ -> null;
        };
    }

    private static String state(TryVerdict verdict) {
        return switch (verdict) {
            case TryVerdict.Delivered _ -> DELIVERED;
            case TryVerdict.Retry _, TryVerdict.Later _ -> "waiting";
            case TryVerdict.GiveUp _, TryVerdict.Gone _ -> FAILED;
        };
    }

    private static String outcome(TryVerdict verdict) {
        return switch (verdict) {
            case TryVerdict.Delivered _ -> DELIVERED;
            case TryVerdict.Retry _, TryVerdict.Later _ -> RETRIED;
            case TryVerdict.GiveUp _, TryVerdict.Gone _ -> FAILED;
        };
    }

    private static @Nullable Integer status(WebhookAnswer answer) {
        return answer instanceof Answered(var status, var _, var _) ? status : null;
    }

    private static String reason(WebhookAnswer answer) {
        return switch (answer) {
            case Answered(var status, var _, var _) when status / 100 == 2 -> DELIVERED;
            case Answered(var status, var _, var _) when status / 100 == 3 -> "redirect";
            case Answered(var status, var _, var _) when status == 410 -> "gone";
            case Answered _ -> "refused";
            case Unanswered(var reason) -> reason;
        };
    }

    private static @Nullable String text(WebhookAnswer answer) {
        return answer instanceof Answered(var _, var _, var beginning) && !beginning.isEmpty() ? beginning : null;
    }
}
