package dev.rung.customer.quarantine;

/// The state of a refused event, with the condition that finds it.
enum QuarantineState {
    WAITING("waiting", "replayedAt is null and putAwayAt is null"),
    REPLAYED("replayed", "replayedAt is not null"),
    PUT_AWAY("put-away", "replayedAt is null and putAwayAt is not null");

    private final String code;
    private final String condition;

    QuarantineState(String code, String condition) {
        this.code = code;
        this.condition = condition;
    }

    static QuarantineState of(String code) {
        for (var state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException(code);
    }

    static QuarantineState of(QuarantinedEvent event) {
        if (event.replayedAt != null) {
            return REPLAYED;
        }
        return event.putAwayAt == null ? WAITING : PUT_AWAY;
    }

    String code() {
        return code;
    }

    String condition() {
        return condition;
    }
}
