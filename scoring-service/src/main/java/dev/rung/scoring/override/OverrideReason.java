package dev.rung.scoring.override;

import java.util.Arrays;

/// Why a person granted a tier. The codes are on the wire and in the table.
enum OverrideReason {
    /// The decision was made from data that were wrong or lacked something.
    WRONG_DATA("wrong-data"),
    /// The store did not do what it promised.
    SERVICE_FAILURE("service-failure"),
    /// The customer could not help it.
    HARDSHIP("hardship"),
    GOODWILL("goodwill");

    static final String CODES = "wrong-data|service-failure|hardship|goodwill";

    private final String code;

    OverrideReason(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static OverrideReason of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No reason of an override is called " + code));
    }
}
