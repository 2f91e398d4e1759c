package dev.rung.customer.consent;

import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.customer.consent.ConsentPolicy.Wish;
import dev.rung.customer.consent.Consenting.Matter;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the history, never changed. The last line per customer, purpose and channel is valid.
@Entity
class ConsentEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long position;

    UUID customerId;

    String purpose;

    String channel;

    boolean granted;

    @Nullable
    String textVersion;

    @Nullable
    String locale;

    @Nullable
    String source;

    String actor;

    /// Since when this answer is valid.
    Instant since;

    Instant recordedAt;

    static ConsentEntry of(UUID customerId, Matter matter, ConsentRequest request, String actor, Instant now) {
        var entry = new ConsentEntry();
        entry.customerId = customerId;
        entry.purpose = matter.purpose();
        entry.channel = matter.channel();
        entry.granted = request.granted();
        entry.textVersion = request.textVersion();
        entry.locale = request.locale();
        entry.source = request.source();
        entry.actor = actor;
        entry.since = now;
        entry.recordedAt = now;
        return entry;
    }

    /// Whether that is a yes to the same.
    boolean isGrantedBy(Consent counting) {
        return counting.granted()
                && counting.purpose().equals(purpose)
                && counting.channel().equals(channel);
    }

    Wish wish() {
        return new Wish(granted, textVersion, locale);
    }
}
