package dev.rung.scoring.insight.goals;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A row of `insight_goals`.
///
/// @param figure the id of its definition
/// @param toOn included
/// @param owner who answers for it
@RegisterForReflection
record Goal(String figure, LocalDate fromOn, LocalDate toOn, BigDecimal value, String owner, Instant setAt) {

    /// @param wanted a figure; null for any
    /// @param date in the period; null for any period
    boolean isFor(@Nullable String wanted, @Nullable LocalDate date) {
        return (wanted == null || wanted.equals(figure))
                && (date == null || !(date.isBefore(fromOn) || date.isAfter(toOn)));
    }
}
