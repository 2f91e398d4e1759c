package dev.rung.customer.webhook;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.net.URI;
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

    /// The last one.
    @Nullable
    Instant failedAt;

    /// How many.
    int failures;

    /// Nothing is sent sooner.
    @Nullable
    Instant notBefore;

    /// When its address came to be of another host. What waited then was meant for that one.
    Instant hostSince;

    int version;

    Instant madeAt;

    Instant changedAt;

    /// One that is enabled again, or leads elsewhere, has as much time as a new one.
    void change(WebhookRequest wanted, String address, Instant now) {
        if (state != wanted.state() || !address.equals(url)) {
            state = wanted.state();
            disabledFor = null;
            failingSince = null;
            failedAt = null;
            failures = 0;
            notBefore = null;
        }
        if (url == null
                || !URI.create(url)
                        .getAuthority()
                        .equalsIgnoreCase(URI.create(address).getAuthority())) {
            hostSince = now;
        }
        name = wanted.name();
        url = address;
        eventTypes = wanted.eventTypes().stream().distinct().sorted().toList();
        version++;
        changedAt = now;
    }
}
