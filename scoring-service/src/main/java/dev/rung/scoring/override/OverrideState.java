package dev.rung.scoring.override;

/// The fate of a granted tier.
enum OverrideState {
    COUNTS("counts"),
    /// Another one was granted while it counted.
    REPLACED("replaced"),
    /// Somebody took it back.
    ENDED("ended"),
    /// Its last day is past.
    OVER("over");

    private final String code;

    OverrideState(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
