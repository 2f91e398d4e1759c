package dev.rung.scoring.explanation.finding;

import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.scoring.standings.PastMoment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A question: as of when, and by which rules.
public record ExplanationQuestion(Instant asOf, By by) {

    public enum By {
        /// The policy that decided.
        THEN,
        /// The policy in force today.
        NOW;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Names every parameter that cannot be understood.
    ///
    /// @param asOf an instant, not in the future; left out: now
    /// @param policy `then` or `now`; left out: `then`
    public static ExplanationQuestion parse(@Nullable String asOf, @Nullable String policy, Instant now) {
        var problem = Problem.of(400, "invalid");
        var at = asOf == null ? now : instant(asOf);
        var flaw = at == null ? Optional.of(PastMoment.UNREADABLE) : PastMoment.flaw(at, now);
        if (flaw.isPresent()) {
            problem = problem.at("asOf", flaw.get());
        }
        var by = by(policy);
        if (by == null) {
            problem = problem.at("policy", Text.of("reason.one-of").with("choices", "then, now"));
        }
        if (at == null || by == null || flaw.isPresent()) {
            throw problem.asException();
        }
        return new ExplanationQuestion(at, by);
    }

    private static @Nullable Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
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
}
