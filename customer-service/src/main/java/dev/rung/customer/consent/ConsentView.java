package dev.rung.customer.consent;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param purpose `marketing` or `personalisation`
/// @param channel `email`, `sms` or `inbox`
/// @param since since when the answer is this one
/// @param recordedAt when it was last said
record ConsentView(
        String purpose,
        String channel,
        boolean granted,
        Instant since,
        @Nullable String textVersion,
        @Nullable String locale,
        @Nullable String source,
        Instant recordedAt) {

    static ConsentView of(ConsentEntry entry) {
        return new ConsentView(
                entry.purpose,
                entry.channel,
                entry.granted,
                entry.since,
                entry.textVersion,
                entry.locale,
                entry.source,
                entry.recordedAt);
    }

    static List<ConsentView> all(List<ConsentEntry> entries) {
        return entries.stream().map(ConsentView::of).toList();
    }
}
