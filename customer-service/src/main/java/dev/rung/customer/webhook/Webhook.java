package dev.rung.customer.webhook;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Webhook {

    @Id
    UUID webhookId;

    String name;

    String url;

    @Convert(converter = EventTypesAsJson.class)
    List<String> eventTypes;

    @Convert(converter = StateAsCode.class)
    WebhookState state;

    /// `gone` or `failing`: why the suite disabled it.
    @Nullable
    String disabledFor;

    /// The first failure after the last success.
    @Nullable
    Instant failingSince;

    int version;

    Instant madeAt;

    Instant changedAt;

    /// One that is enabled again has as much time as a new one.
    void change(WebhookRequest wanted, String address, Instant now) {
        name = wanted.name();
        url = address;
        eventTypes = wanted.eventTypes().stream().distinct().sorted().toList();
        if (state != wanted.state()) {
            state = wanted.state();
            disabledFor = null;
            failingSince = null;
        }
        version++;
        changedAt = now;
    }
}
