package dev.rung.feedback.ticket.state;

import java.util.Arrays;

/// How an appeal ended. The codes are on the wire and in the table.
public enum AppealOutcome {
    /// The decision stands.
    DECLINED("declined"),
    /// The customer was right, or is met halfway. What they get for it is scoring's to say.
    GRANTED("granted");

    public static final String CODES = "declined|granted";

    private final String code;

    AppealOutcome(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static AppealOutcome of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No outcome of an appeal is called " + code));
    }
}
