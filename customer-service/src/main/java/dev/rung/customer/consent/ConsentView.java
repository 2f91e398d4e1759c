package dev.rung.customer.consent;

import dev.rung.contracts.customer.CustomerEvent.Consent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param purpose `marketing` or `personalisation`
/// @param channel `email`, `sms` or `inbox`
/// @param granted what the customer said
/// @param effective whether it is a yes that counts: a minor's counts once a guardian agrees
/// @param since since when the answer is this one
/// @param recordedAt when it was last said
record ConsentView(
        String purpose,
        String channel,
        boolean granted,
        boolean effective,
        Instant since,
        @Nullable String textVersion,
        @Nullable String locale,
        @Nullable String source,
        Instant recordedAt) {

    /// @param counting the consents of the person as others are told them
    static ConsentView of(ConsentEntry entry, List<Consent> counting) {
        return new ConsentView(
                entry.purpose,
                entry.channel,
                entry.granted,
                entry.granted && counting.stream().anyMatch(entry::isGrantedBy),
                entry.since,
                entry.textVersion,
                entry.locale,
                entry.source,
                entry.recordedAt);
    }

    static List<ConsentView> all(List<ConsentEntry> entries, List<Consent> counting) {
        return entries.stream().map(entry -> of(entry, counting)).toList();
    }
}
