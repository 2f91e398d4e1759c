package dev.rung.benefits.activity.entry;

import dev.rung.benefits.activity.terms.ActivityContent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An activity as those read it who let customers take part.
///
/// @param id the owner of its secrets
/// @param pointsGiven out of its budget
/// @param remaining tickets that can still be drawn; null: it is no lottery, or not on yet
public record ActivityOffer(
        String code,
        UUID id,
        ActivityState state,
        ActivityContent content,
        long pointsGiven,
        @Nullable Long remaining) {

    /// Whether its budget bears so many points more, as far as is known without its lock.
    public boolean bears(long points) {
        var budget = content.pointsBudget();
        return budget == null || pointsGiven + points <= budget;
    }

    /// Nobody can take part any more: from then on secrets of draws are told.
    ///
    /// @param today in the store's zone
    public boolean isOver(LocalDate today) {
        return state == ActivityState.ENDED
                || state == ActivityState.ON && content.until().isBefore(today);
    }
}
