package dev.rung.customer.intake.cleaning;

import java.util.Locale;

/// Why an event was refused. The codes are part of the API and of the quarantine: none is ever renamed.
public enum RefusalReason {
    MALFORMED,
    SPECVERSION_UNSUPPORTED,
    ID_MISSING,
    SOURCE_MISSING,
    TYPE_MISSING,
    TIME_MISSING,
    SUBJECT_MISSING,
    ATTRIBUTE_INVALID,
    TYPE_UNKNOWN,
    TIME_INVALID,
    TIME_IN_FUTURE,
    TIME_TOO_OLD,
    DATA_INVALID,
    ORDER_OF_ANOTHER_CUSTOMER,
    /// The customer was erased, and the event is of the time before, or the shop's word on an order that is not known.
    CUSTOMER_ERASED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Of the reasons that an attribute is missing: which.
    String attribute() {
        return code().replace("-missing", "");
    }
}
