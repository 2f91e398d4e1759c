package dev.rung.customer.quarantine;

import dev.rung.customer.cloudevents.CloudEventReader;
import dev.rung.customer.cloudevents.RawEvent;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.vault.BlindIndex;
import dev.rung.platform.vault.KeyRing;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the events of a customer in quarantine without opening their seals, by an HMAC of the customer whom each
/// names. An event that names nobody, or cannot be read, is not found.
@Singleton
class NamedCustomers {

    private final BlindIndex index;

    NamedCustomers(KeyRing keys) {
        this.index = keys.blindIndex("quarantine");
    }

    /// To be kept with the event; null where it names nobody.
    byte @Nullable [] of(byte[] raw) {
        return CloudEventReader.single(raw) instanceof RawEvent.Readable readable
                        && readable.json().path("subject").isTextual()
                ? index.blind(ExternalId.normalised(
                                readable.json().path("subject").textValue()))
                        .bytes()
                : null;
    }

    /// To be looked for, under every key that is configured.
    List<byte[]> toFind(String externalId) {
        return index.blindUnderAll(ExternalId.normalised(externalId)).stream()
                .map(BlindIndex.BlindText::bytes)
                .toList();
    }
}
