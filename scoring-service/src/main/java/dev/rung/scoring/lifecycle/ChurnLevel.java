package dev.rung.scoring.lifecycle;

import java.util.Arrays;

/// How likely a customer is to leave, by the sum of the reasons' points.
enum ChurnLevel {
    NONE("none", 0),
    LOW("low", 1),
    MIDDLE("middle", 3),
    HIGH("high", 5);

    private final String code;
    private final int points;

    ChurnLevel(String code, int points) {
        this.code = code;
        this.points = points;
    }

    String code() {
        return code;
    }

    /// @throws IllegalArgumentException for an unknown code
    static ChurnLevel of(String code) {
        return Arrays.stream(values())
                .filter(level -> level.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No churn level is called " + code));
    }

    /// The least sum of points.
    int points() {
        return points;
    }

    static ChurnLevel of(int points) {
        var level = NONE;
        for (var higher : values()) {
            level = points >= higher.points ? higher : level;
        }
        return level;
    }

    /// Whether others are warned.
    boolean warns() {
        return this == MIDDLE || this == HIGH;
    }
}
