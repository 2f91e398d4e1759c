package dev.rung.benefits.activity.terms;

import dev.rung.benefits.catalogue.terms.QuotaPeriod;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An activity as people write it, without its code.
///
/// @param kind `member-day`, `lottery`, `quiz`, `free-trial` or `sign-in-streak`
/// @param names in `zh-CN` and `en`
/// @param terms what customers read of its terms, in `zh-CN` and `en`
/// @param from the first day, in the store's zone
/// @param until the last day
/// @param lowestTier the lowest tier that may take part; null: every tier
/// @param shop the one that holds it, as behaviour names it; null: all do
/// @param pointsBudget the most points that it gives, all customers together; null: without a limit
/// @param promotion `member-day`: the earning promotion that multiplies, by its code
/// @param lottery only of a `lottery`
/// @param quiz only of a `quiz`
/// @param trial only of a `free-trial`
/// @param streak only of a `sign-in-streak`
@RegisterForReflection
public record ActivityContent(
        @NotNull String kind,
        @NotNull Map<String, String> names,
        @NotNull Map<String, String> terms,
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @Nullable String lowestTier,
        @Nullable String shop,
        @Nullable Long pointsBudget,
        @Nullable String promotion,
        @Nullable @Valid LotteryTerms lottery,
        @Nullable @Valid QuizTerms quiz,
        @Nullable @Valid FreeTrialTerms trial,
        @Nullable @Valid StreakTerms streak) {

    /// How often one customer may take part.
    public record EntryLimit(int most, QuotaPeriod period) {}

    /// Of content that was found sound.
    public ActivityKind kindOf() {
        return ActivityKind.of(kind).orElseThrow();
    }

    /// Empty where nobody enters: it takes its course by itself.
    public Optional<EntryLimit> entryLimit() {
        if (lottery != null) {
            return Optional.of(new EntryLimit(lottery.perDay(), QuotaPeriod.DAY));
        }
        if (quiz != null) {
            return Optional.of(new EntryLimit(1, QuotaPeriod.of(quiz.tries()).orElse(QuotaPeriod.ONCE)));
        }
        return trial == null ? Optional.empty() : Optional.of(new EntryLimit(1, QuotaPeriod.ONCE));
    }

    /// The points that taking part costs.
    public long price() {
        return lottery == null ? 0 : lottery.entryPoints();
    }
}
