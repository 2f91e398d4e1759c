package dev.rung.customer.webhook;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param disabledFor why the suite disabled it: `gone`, it answered 410; `failing`, nothing succeeded for days
/// @param failingSince the first failure after the last success
/// @param notBefore nothing is sent sooner: its receiver asked for it, or cannot be reached; one that is past
///     means nothing
/// @param version to be sent as `If-Match` with the next change
/// @param secret for checking signatures: shown once, where it was made just now
record WebhookView(
        UUID webhookId,
        String name,
        String url,
        List<String> eventTypes,
        WebhookState state,
        @Nullable String disabledFor,
        @Nullable Instant failingSince,
        @Nullable Instant notBefore,
        int version,
        Instant madeAt,
        Instant changedAt,
        @JsonInclude(NON_NULL) @Nullable String secret) {

    static WebhookView of(Webhook webhook) {
        return withSecret(webhook, null);
    }

    static WebhookView withSecret(Webhook webhook, @Nullable String secret) {
        return new WebhookView(
                webhook.webhookId,
                webhook.name,
                webhook.url,
                webhook.eventTypes,
                webhook.state,
                webhook.disabledFor,
                webhook.failingSince,
                webhook.notBefore,
                webhook.version,
                webhook.madeAt,
                webhook.changedAt,
                secret);
    }
}
