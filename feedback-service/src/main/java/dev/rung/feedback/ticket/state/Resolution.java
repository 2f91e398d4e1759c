package dev.rung.feedback.ticket.state;

import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The end of a ticket, as an agent wants it.
///
/// @param outcome of an appeal
/// @param text last words to the customer
public record Resolution(
        @Nullable AppealOutcome outcome, @Nullable String text) {

    /// A customer who appealed is told what came of it, and why, in words. Nothing else has an outcome.
    public Optional<Problem> flaw(boolean isAppeal) {
        var flaws = Problem.of(400, "invalid");
        if (!isAppeal) {
            return outcome == null
                    ? Optional.empty()
                    : Optional.of(flaws.at("outcome", Text.of("reason.appeals-only")));
        }
        if (outcome == null) {
            flaws = flaws.at("outcome", Text.of("reason.given"));
        }
        if (text == null) {
            flaws = flaws.at("text", Text.of("reason.given"));
        }
        return outcome == null || text == null ? Optional.of(flaws) : Optional.empty();
    }
}
