package dev.rung.outreach.sending.contact;

import java.util.Locale;

/// Why a message was not sent. The codes are stable: events, the API and people cite them.
public enum SendRefusal {
    /// It happened too long ago when we heard of it: nobody is told of last winter.
    HISTORY,
    /// The customer did not agree where a yes is needed, or said no, at the latest when it was about to leave.
    NO_CONSENT,
    /// Nobody told us who the customer is, for longer than such news takes.
    CUSTOMER_UNKNOWN,
    NO_ADDRESS,
    /// What stands as the customer's address is none that a mail can be sent to.
    ADDRESS_REFUSED,
    /// It could not leave for so long that it is no news any more, or is owed no longer.
    TOO_LATE,
    /// What it was to tell of exists no longer.
    NOTHING_TO_TELL;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
