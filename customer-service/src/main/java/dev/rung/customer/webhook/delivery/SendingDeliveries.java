package dev.rung.customer.webhook.delivery;

import dev.rung.customer.webhook.address.CheckingTargets;
import dev.rung.customer.webhook.address.TargetVerdict;
import dev.rung.customer.webhook.delivery.WebhookAnswer.Unanswered;
import dev.rung.customer.webhook.secret.WebhookSecrets;
import dev.rung.customer.webhook.secret.WebhookSignature;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.listening.IsolatedContext;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Leases what is due for a webhook and sends it, until nothing is.
@ApplicationScoped
class SendingDeliveries {

    private static final Logger LOG = Logger.getLogger(SendingDeliveries.class);

    /// Beyond the time that a receiver has: for looking up its name, and for recording.
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final WebhookLeases leases;
    private final WebhookSecrets secrets;
    private final CheckingTargets targets;
    private final WebhookClient client;
    private final RecordingTries recording;
    private final IsolatedContext isolated;
    private final JsonText json;
    private final DeliverySettings settings;
    private final Clock clock;

    SendingDeliveries(
            WebhookLeases leases,
            WebhookSecrets secrets,
            CheckingTargets targets,
            WebhookClient client,
            RecordingTries recording,
            IsolatedContext isolated,
            JsonText json,
            DeliverySettings settings,
            Clock clock) {
        this.leases = leases;
        this.secrets = secrets;
        this.targets = targets;
        this.client = client;
        this.recording = recording;
        this.isolated = isolated;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    Uni<Void> everythingDue(UUID webhookId) {
        return Multi.createBy()
                .repeating()
                .uni(() -> nextBatch(webhookId))
                .whilst(batch -> !batch.isEmpty())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<List<LeasedDelivery>> nextBatch(UUID webhookId) {
        return leases.lease(webhookId, settings.atOnce(), settings.timeout().plus(MARGIN), clock.instant())
                .call(batch -> Multi.createFrom()
                        .iterable(batch)
                        .onItem()
                        .transformToUni(leased -> isolated.run(() -> deliver(leased)))
                        .merge(settings.atOnce())
                        .collect()
                        .last());
    }

    /// Never fails: what cannot be recorded is sent again when its lease ends.
    private Uni<Void> deliver(LeasedDelivery leased) {
        var began = System.nanoTime();
        return send(leased)
                // the client may answer on a thread where no database work is possible
                .chain(answer -> isolated.run(() -> recording.record(
                        leased, answer, Duration.ofNanos(System.nanoTime() - began), clock.instant())))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf(failure, "Outcome is unknown, it is sent again delivery=%s", leased.deliveryId());
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<WebhookAnswer> send(LeasedDelivery leased) {
        return Panache.withSession(() -> secrets.valid(leased.webhookId(), clock.instant()))
                .chain(signing -> targets.check(leased.url()).chain(verdict -> switch (verdict) {
                    case TargetVerdict.Refused(var refusal) -> Uni.createFrom().item(new Unanswered(refusal.code()));
                    case TargetVerdict.Allowed(var target) -> {
                        var body = WebhookBody.of(leased, json);
                        yield client.post(target, headers(leased, signing, body), body);
                    }
                }));
    }

    private Map<String, String> headers(LeasedDelivery leased, List<byte[]> signing, byte[] body) {
        var now = clock.instant();
        return Map.of(
                "content-type", "application/json",
                "user-agent", "rung-webhooks",
                "webhook-id", leased.messageId(),
                "webhook-timestamp", Long.toString(now.getEpochSecond()),
                "webhook-signature", WebhookSignature.of(signing, leased.messageId(), now, body));
    }
}
