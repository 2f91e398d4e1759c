package dev.rung.customer.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.customer.webhook.address.CheckedTarget;
import dev.rung.customer.webhook.address.CheckingTargets;
import dev.rung.customer.webhook.address.TargetVerdict;
import dev.rung.customer.webhook.delivery.WaitingDeliveries;
import dev.rung.customer.webhook.event.SentEvents;
import dev.rung.customer.webhook.secret.WebhookSecrets;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Adds, changes and removes webhooks. Where an address leads is looked up before a transaction begins, for it
/// may take seconds.
@ApplicationScoped
class ConfiguringWebhooks {

    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final CheckingTargets targets;
    private final WaitingDeliveries waiting;
    private final Audit audit;
    private final Clock clock;

    ConfiguringWebhooks(
            Webhooks webhooks,
            WebhookSecrets secrets,
            CheckingTargets targets,
            WaitingDeliveries waiting,
            Audit audit,
            Clock clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.targets = targets;
        this.waiting = waiting;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param secret as receivers write it
    record Made(Webhook webhook, String secret) {}

    Uni<Made> add(WebhookRequest request, String actor) {
        return checked(request)
                .chain(target -> Panache.withTransaction(() -> {
                    var now = clock.instant();
                    var webhook = new Webhook();
                    webhook.webhookId = UUID.randomUUID();
                    webhook.state = request.state();
                    webhook.madeAt = now;
                    webhook.change(request, target.url().toString(), now);
                    return webhooks.persistAndFlush(webhook)
                            .chain(() -> secrets.renew(webhook.webhookId, now))
                            .call(() -> record(actor, "webhook.added", webhook))
                            .map(secret -> new Made(webhook, secret));
                }));
    }

    Uni<Webhook> change(UUID webhookId, WebhookRequest request, String actor, @Nullable String read) {
        return checked(request)
                .chain(target -> Panache.withTransaction(() -> webhooks.lock(webhookId)
                        .invoke(webhook -> mustBeAsRead(webhook, read))
                        .invoke(webhook -> webhook.change(request, target.url().toString(), clock.instant()))
                        .call(webhook -> record(actor, "webhook.changed", webhook))))
                .call(() -> Panache.withTransaction(waiting::endWhatIsNeverSent));
    }

    Uni<Void> remove(UUID webhookId, String actor, @Nullable String read) {
        return Panache.withTransaction(() -> waiting.deleteAll(webhookId)
                .chain(() -> webhooks.lock(webhookId))
                .invoke(webhook -> mustBeAsRead(webhook, read))
                .call(webhooks::delete)
                .chain(webhook -> record(actor, "webhook.removed", webhook)));
    }

    Uni<Made> rotate(UUID webhookId, String actor) {
        return Panache.withTransaction(() -> webhooks.lock(webhookId)
                .chain(webhook -> secrets.renew(webhookId, clock.instant())
                        .call(() -> record(actor, "webhook.secret-renewed", webhook))
                        .map(secret -> new Made(webhook, secret))));
    }

    private Uni<CheckedTarget> checked(WebhookRequest request) {
        request.eventTypes().stream()
                .filter(type -> !SentEvents.TYPES.contains(type))
                .findFirst()
                .ifPresent(unknown -> {
                    throw unsound("eventTypes", Text.of("reason.webhook-event").with("given", unknown));
                });
        return targets.check(request.url()).map(verdict -> switch (verdict) {
            case TargetVerdict.Allowed(var target) -> target;
            case TargetVerdict.Refused(var refusal) -> throw unsound("url", refusal.text());
        });
    }

    private static RuntimeException unsound(String field, Text reason) {
        return Problem.of(422, "webhook-unsound").at(field, reason).asException();
    }

    private static void mustBeAsRead(Webhook webhook, @Nullable String read) {
        if (read != null && !read.replace("\"", "").equals(Integer.toString(webhook.version))) {
            throw Problem.of(412, "webhook-changed")
                    .with("version", webhook.version)
                    .asException();
        }
    }

    /// Nobody can take anything back from the audit, and addresses of webhooks are often secrets: it gets the
    /// host, and a fingerprint, by which to see that the rest changed.
    private Uni<Void> record(String actor, String action, Webhook webhook) {
        return audit.record(
                actor,
                action,
                webhook.webhookId.toString(),
                Map.of(
                        "name",
                        webhook.name,
                        "host",
                        host(webhook.url),
                        "address",
                        UUID.nameUUIDFromBytes(webhook.url.getBytes(UTF_8)),
                        "eventTypes",
                        webhook.eventTypes,
                        "state",
                        webhook.state));
    }

    private static String host(String url) {
        var whole = URI.create(url);
        return whole.getScheme() + "://" + whole.getRawAuthority();
    }
}
