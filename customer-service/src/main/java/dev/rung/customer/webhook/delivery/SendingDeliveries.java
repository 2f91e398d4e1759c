package dev.rung.customer.webhook.delivery;

import dev.rung.customer.webhook.address.CheckedTarget;
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
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Leases what is due for a webhook and sends it, until nothing is.
@ApplicationScoped
class SendingDeliveries {

    private static final Logger LOG = Logger.getLogger(SendingDeliveries.class);

    /// Beyond the time that a look-up and a receiver have: for the database.
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
        return leases.lease(
                        webhookId,
                        settings.atOnce(),
                        settings.timeout().plus(CheckingTargets.LONGEST).plus(MARGIN),
                        clock.instant())
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
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(failure, "It cannot be sent delivery=%s", leased.deliveryId());
                    return Optional.of(new Unanswered("unsendable"));
                })
                // the client may answer on a thread where no database work is possible
                .chain(answer -> answer.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : isolated.run(() -> recording.record(
                                leased, answer.get(), Duration.ofNanos(System.nanoTime() - began), clock.instant())))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf(failure, "Outcome is unknown, it is sent again delivery=%s", leased.deliveryId());
                    return Uni.createFrom().voidItem();
                });
    }

    /// Empty where it is not to be sent any more.
    private Uni<Optional<WebhookAnswer>> send(LeasedDelivery leased) {
        return targets.check(leased.url()).chain(verdict -> switch (verdict) {
            case TargetVerdict.Refused(var refusal) ->
                Uni.createFrom().item(Optional.<WebhookAnswer>of(new Unanswered(refusal.code())));
            case TargetVerdict.Allowed(var target) -> isolated.run(() -> post(leased, target));
        });
    }

    /// The event is read last: the look-up may have taken seconds, and its customer be erased meanwhile.
    private Uni<Optional<WebhookAnswer>> post(LeasedDelivery leased, CheckedTarget target) {
        return Panache.withSession(() -> leases.stillOurs(leased)
                        .chain(found -> secrets.valid(leased.webhookId(), clock.instant())
                                .map(signing -> found.map(body -> signed(leased, body, signing)))))
                .chain(ready -> ready.isEmpty()
                        ? Uni.createFrom().item(Optional.<WebhookAnswer>empty())
                        : client.post(target, ready.get().headers(), ready.get().body())
                                .map(Optional::of));
    }

    private record Signed(Map<String, String> headers, byte[] body) {}

    private Signed signed(LeasedDelivery leased, WebhookBody event, List<byte[]> signing) {
        if (signing.isEmpty()) {
            throw new IllegalStateException("Its webhook has no secret");
        }
        var body = event.bytes(json);
        return new Signed(headers(leased, signing, body), body);
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
