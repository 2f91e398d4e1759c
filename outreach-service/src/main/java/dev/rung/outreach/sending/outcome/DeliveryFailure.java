package dev.rung.outreach.sending.outcome;

import java.util.Locale;

/// Why a message that was to be sent did not arrive at its provider.
public enum DeliveryFailure {
    REJECTED_BY_PROVIDER,
    /// The provider clearly did not accept the message, for as long as it was news.
    PROVIDER_UNAVAILABLE,
    OUTCOME_UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
