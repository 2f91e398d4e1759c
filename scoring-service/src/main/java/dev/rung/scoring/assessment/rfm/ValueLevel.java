package dev.rung.scoring.assessment.rfm;

import dev.rung.contracts.scoring.AssessmentEvent.Rfm;

public enum ValueLevel {
    HIGH("high"),
    MIDDLE("middle"),
    LOW("low");

    private final String code;

    ValueLevel(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static ValueLevel of(Rfm rfm, ValueLevels levels) {
        int sum = rfm.r() + rfm.f() + rfm.m();
        if (sum >= levels.high()) {
            return HIGH;
        }
        return sum >= levels.middle() ? MIDDLE : LOW;
    }
}
