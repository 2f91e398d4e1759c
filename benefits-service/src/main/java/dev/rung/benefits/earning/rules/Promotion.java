package dev.rung.benefits.earning.rules;

import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Days on which more is earned, such as a member day that doubles.
///
/// @param code the same in all versions: its budget is one
/// @param names by language
/// @param from the first business date on which it counts
/// @param until the last
/// @param sources what earns more
/// @param factor multiplies what they earn, above 1
/// @param budget the most points that it adds, all customers together; null: without a limit
/// @param shop only there; null: everywhere
@RegisterForReflection
public record Promotion(
        String code,
        Map<String, String> names,
        LocalDate from,
        LocalDate until,
        Set<SourceKind> sources,
        BigDecimal factor,
        @Nullable Long budget,
        @Nullable String shop) {

    boolean fits(Source source, LocalDate day) {
        return sources.contains(source.kind())
                && !day.isBefore(from)
                && !day.isAfter(until)
                && (shop == null || shop.equals(source.shop()));
    }
}
