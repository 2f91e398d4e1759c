package dev.rung.scoring.insight.goals;

import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

/// The figure and the period of a goal, as an address names them.
///
/// @param figure the id of its definition
/// @param to included
@RegisterForReflection
record GoalKey(String figure, LocalDate from, LocalDate to) {

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /// Refuses figures that nobody defined, and periods that run backwards or leave the years that dates have.
    GoalKey sound(Predicate<String> isFigure) {
        if (!isFigure.test(figure)) {
            throw Problem.of(404, "figure-unknown").with("figure", figure).asException();
        }
        if (from.isBefore(LocalDate.EPOCH)) {
            throw Problem.of(400, "date-too-early")
                    .with("earliest", LocalDate.EPOCH)
                    .at("from", Text.of("reason.not-before").with("first", LocalDate.EPOCH))
                    .asException();
        }
        if (to.isAfter(LAST)) {
            throw Problem.of(400, "invalid").at("to", Text.of("reason.years")).asException();
        }
        if (from.isAfter(to)) {
            throw Problem.of(400, "period-backwards")
                    .at("to", Text.of("reason.not-before").with("first", "from"))
                    .asException();
        }
        return this;
    }

    Goal of(BigDecimal value, String owner, Instant now) {
        return new Goal(figure, from, to, value, owner, now);
    }

    /// In the audit.
    String subject() {
        return figure + "/" + from + "/" + to;
    }
}
