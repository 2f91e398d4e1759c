package dev.rung.scoring.features;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A credit score as the shop's source of credit gave it.
public record Credit(Instant at, BigDecimal score) {

    /// Of two scores of the same moment the higher stands, of equal ones the more exactly written.
    private static final Comparator<Credit> LATEST = Comparator.comparing(Credit::at)
            .thenComparing(Credit::score)
            .thenComparingInt(credit -> credit.score().scale());

    static @Nullable Credit latest(@Nullable Credit one, @Nullable Credit other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return LATEST.compare(one, other) >= 0 ? one : other;
    }
}
