package dev.rung.benefits.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.benefits.activity.entry.EntryDecision;
import dev.rung.benefits.activity.entry.EntryDecision.Admitted;
import dev.rung.benefits.activity.entry.EntryDecision.AllDrawn;
import dev.rung.benefits.activity.entry.EntryDecision.EnteredBefore;
import dev.rung.benefits.activity.entry.EntryDecision.NotBegun;
import dev.rung.benefits.activity.entry.EntryDecision.Over;
import dev.rung.benefits.activity.entry.EntryDecision.PointsMissing;
import dev.rung.benefits.activity.entry.EntryDecision.TierBelow;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An activity as members see it.
///
/// @param kind `member-day`, `lottery`, `quiz`, `free-trial` or `sign-in-streak`
/// @param name in the caller's language
/// @param terms in the caller's language
/// @param from the first day, in the store's zone
/// @param until the last day
/// @param lowestTier the lowest tier that may take part; absent: every tier
/// @param points what taking part costs; 0: nothing
/// @param limit how often one customer may take part in a period; absent: it takes its course by itself
/// @param period `day` or `once`: what the limit counts for; absent likewise
/// @param promotion `member-day`: the earning promotion, by its code
/// @param prizes `lottery`: all that were in the urn; the page `/public/draws/{code}/page` says what of them
///     was drawn
/// @param places `free-trial`: how many applicants win
/// @param days `sign-in-streak`: how many days in a row earn
/// @param earns `sign-in-streak`: the points that they earn
/// @param obstacle what is in the way; absent where the caller can take part now
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActivityView(
        String code,

        @Schema(enumeration = {"member-day", "lottery", "quiz", "free-trial", "sign-in-streak"})
        String kind,

        String name,
        String terms,
        LocalDate from,
        LocalDate until,
        @Nullable String lowestTier,
        long points,
        @Nullable Integer limit,

        @Schema(enumeration = {"day", "once"}) @Nullable String period,

        @Nullable String promotion,
        @Nullable List<PrizeView> prizes,
        @Nullable Integer places,
        @Nullable Integer days,
        @Nullable Long earns,
        @Nullable EntryObstacle obstacle) {

    /// @param name in the caller's language
    /// @param kind `points`, `coupon`, `reward` or `nothing`
    record PrizeView(String name, String kind, int count) {}

    /// The first thing that is in the way, in the order in which they are asked.
    ///
    /// @param reason `not-begun`, `over`, `tier-too-low`, `limit-reached`, `all-drawn` or `too-few-points`
    /// @param missing `too-few-points`: how many more it takes
    /// @param from `not-begun`: the first day
    /// @param nextFrom `limit-reached`: the day from which on they can take part again; absent: never
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryObstacle(
            @Schema(enumeration = {"not-begun", "over", "tier-too-low", "limit-reached", "all-drawn", "too-few-points"})
            String reason,

            @Nullable Long missing,
            @Nullable LocalDate from,
            @Nullable LocalDate nextFrom) {

        static @Nullable EntryObstacle of(EntryDecision decision) {
            return switch (decision) {
                case Admitted() -> null;
                case Over _, TierBelow _, AllDrawn _ -> new EntryObstacle(decision.reason(), null, null, null);
                case NotBegun(var from) -> new EntryObstacle(decision.reason(), null, from, null);
                case EnteredBefore before -> new EntryObstacle(decision.reason(), null, null, before.nextFrom());
                case PointsMissing(var missing) -> new EntryObstacle(decision.reason(), missing, null, null);
            };
        }
    }
}
