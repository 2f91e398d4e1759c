package dev.rung.outreach.sending.contact;

import java.util.Locale;

/// Why a message was not sent. The codes are stable: events, the API and people cite them.
public enum SendRefusal {
    /// It was reported so long after it happened that it is no news any more.
    HISTORY,
    /// The customer did not agree where a yes is needed, or said no, at the latest when it was about to leave.
    NO_CONSENT,
    /// Marketing to somebody who is frozen.
    MEMBER_FROZEN,
    /// Anything but an answer to somebody who is excluded from the programme.
    MEMBER_EXCLUDED,
    /// Anything but an answer to somebody who left the programme.
    MEMBER_LEFT,
    /// Anything but an answer to a guest of a store whose guests take no part.
    NOT_A_MEMBER,
    /// Nothing is kept of who the customer was.
    CUSTOMER_ERASED,
    /// customer-service did not report the customer within the time it usually takes.
    CUSTOMER_UNKNOWN,
    NO_ADDRESS,
    /// No mail can be sent to the customer's address as it is written.
    ADDRESS_REFUSED,
    /// It could not leave for so long that it is no news any more, or the answer is no longer due.
    TOO_LATE,
    /// The content it was about does not exist any more.
    NOTHING_TO_TELL;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
