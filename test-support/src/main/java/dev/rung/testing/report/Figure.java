package dev.rung.testing.report;

/// @param unit such as `events/s`; empty for a text
public record Figure(String name, Object value, String unit) {

    public static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit);
    }

    public static Figure of(String name, long value, String unit) {
        return new Figure(name, value, unit);
    }

    public static Figure of(String name, String value) {
        return new Figure(name, value, "");
    }

    /// Four digits of a fraction are enough for anybody.
    String text() {
        return switch (value) {
            case Double fraction when Math.abs(fraction) >= 100 -> "%,.0f".formatted(fraction);
            case Double fraction when Math.abs(fraction) >= 1 -> "%.2f".formatted(fraction);
            case Double fraction -> "%.4f".formatted(fraction);
            case Long number -> "%,d".formatted(number);
            default -> value.toString();
        };
    }
}
