package dev.rung.outreach.sending;

import java.util.Locale;

/// Why a message was not sent. The codes are stable: events, the API and people cite them.
public enum Refusal {
    /// The customer did not agree, or agreed no longer when it was about to leave.
    NO_CONSENT,
    /// Nobody told us who the customer is, for longer than such news takes.
    CUSTOMER_UNKNOWN,
    NO_ADDRESS,
    /// It could not leave for so long that it would be no news.
    TOO_LATE,
    /// What it was to tell of exists no longer.
    NOTHING_TO_TELL;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
