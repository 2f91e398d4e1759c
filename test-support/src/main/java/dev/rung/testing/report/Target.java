package dev.rung.testing.report;

/// A limit that README promises, beside the measured value.
public record Target(String name, double limit, double measured, String unit, boolean met) {

    public static Target atLeast(String name, double limit, double measured, String unit) {
        return new Target(name, limit, measured, unit, measured >= limit);
    }

    public static Target atMost(String name, double limit, double measured, String unit) {
        return new Target(name, limit, measured, unit, measured <= limit);
    }
}
