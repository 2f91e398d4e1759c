package dev.rung.fuzz;

/// One kind of bad answer: alike findings are one, with the first request that led to it.
///
/// @param fault what is wrong with the answer
/// @param kind what was wrong with the request
public record Finding(String target, String operation, String kind, String status, String fault, String curl) {

    /// Two findings with the same key are one.
    String key() {
        return String.join("|", target, operation, kind, status, fault.replaceAll("[0-9]+", "#"));
    }

    @Override
    public String toString() {
        return "%s %s, %s: %s, %s%n    %s".formatted(target, operation, kind, status, fault, curl);
    }
}
