package dev.rung.scoring.explanation;

import dev.rung.platform.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is asked: as of when, and by which rules.
record Asked(Instant asOf, By by) {

    enum By {
        /// The policy that decided.
        THEN,
        /// The policy in force today.
        NOW;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Names every parameter that cannot be understood.
    ///
    /// @param asOf an instant, not in the future; left out: now
    /// @param policy `then` or `now`; left out: `then`
    static Asked parse(@Nullable String asOf, @Nullable String policy, Instant now) {
        var errors = new ArrayList<Map<String, String>>();
        var at = asOf == null ? now : instant(asOf);
        if (at == null) {
            errors.add(error("asOf", "must be an instant since 1970 such as 2026-03-02T09:30:00Z"));
        } else if (at.isAfter(now)) {
            errors.add(error("asOf", "must not be in the future"));
        }
        var by = by(policy);
        if (by == null) {
            errors.add(error("policy", "must be then or now"));
        }
        if (at == null || by == null || !errors.isEmpty()) {
            throw invalid(errors);
        }
        return new Asked(at, by);
    }

    private static @Nullable Instant instant(String text) {
        try {
            var at = OffsetDateTime.parse(text).toInstant();
            return at.isBefore(Instant.EPOCH) ? null : at;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static @Nullable By by(@Nullable String policy) {
        return switch (policy) {
            case null -> By.THEN;
            case "then" -> By.THEN;
            case "now" -> By.NOW;
            default -> null;
        };
    }

    private static Map<String, String> error(String field, String reason) {
        return Map.of("field", field, "reason", reason);
    }

    private static RuntimeException invalid(List<Map<String, String>> errors) {
        return Problem.of(400, "invalid", "Some fields are not valid")
                .with("errors", errors)
                .asException();
    }
}
