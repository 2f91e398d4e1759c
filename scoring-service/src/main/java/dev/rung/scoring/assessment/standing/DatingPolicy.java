package dev.rung.scoring.assessment.standing;

import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.standing.TierStanding.Active;
import dev.rung.scoring.assessment.standing.TierStanding.Held;
import dev.rung.scoring.assessment.standing.TierStanding.Unranked;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.assessment.value.QualifyingValues;
import dev.rung.scoring.features.Features;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Decides which tiers were reached since the anchor, and when: each with the event that crossed its threshold, by
/// all that is known now.
///
/// The anchor is the first assessment, or the last cycle's end, policy or renewal. From there on, the value is
/// computed at each moment that may have raised it, in order of time, and a tier is reached at the first moment
/// that crosses its threshold. So the path does not depend on the order of arrival. An event that arrives in order
/// costs one computation.
public final class DatingPolicy {

    private final Features features;
    private final ProgramTimeline policies;
    private final QualifyingValues values;
    private final AssessmentDate today;

    private DatingPolicy(Features features, ProgramTimeline policies, QualifyingValues values, AssessmentDate today) {
        this.features = features;
        this.policies = policies;
        this.values = values;
        this.today = today;
    }

    /// @param changedFrom before it, nothing changed since the tiers were last dated
    public static Held date(
            TierStanding standing,
            Instant changedFrom,
            Features features,
            ProgramTimeline policies,
            QualifyingValues values,
            AssessmentDate today) {
        var policy = new DatingPolicy(features, policies, values, today);
        return switch (standing) {
            case Unranked _ -> new Active(policy.path(policy.lowest(), Instant.MIN, today.date()));
            case Held held -> policy.again(held, changedFrom);
        };
    }

    private Held again(Held held, Instant changedFrom) {
        var hold = path(held.hold(), changedFrom);
        if (hold.equals(held.hold())) {
            return held;
        }
        return hold.tier().equals(held.hold().tier()) ? held.with(hold) : new Active(hold);
    }

    private Hold path(Hold hold, Instant changedFrom) {
        var undone = later(changedFrom, firstAskable());
        var kept = hold;
        var climb = kept.climb();
        while (climb != null && !kept.since().isBefore(undone)) {
            kept = climb.from();
            climb = kept.climb();
        }
        return path(kept, later(changedFrom, kept.since()), begun(hold));
    }

    /// The window of an earlier moment reaches back to forgotten days, so the decisions of then stand.
    private Instant firstAskable() {
        var horizon = today.date().minusDays(TierProgram.LONGEST_WINDOW);
        return firstSeenOn().isBefore(horizon)
                ? today.startOf(horizon.plusDays(policies.policy().windowDays()))
                : Instant.MIN;
    }

    /// @param begun the date of the assessment that found the first upgrade from the anchor
    private Hold path(Hold kept, Instant changedFrom, LocalDate begun) {
        var floor = floor(kept.anchor(), begun);
        var start = later(changedFrom, floor);
        if (today.dateOf(start).isAfter(today.date())) {
            return kept;
        }
        boolean isLast = !features.lastEventAt().isAfter(start)
                && policies.changesAfter(start).isEmpty();
        if (!isLast && values.highestRank(start, Instant.MAX) <= rank(kept)) {
            return kept;
        }
        var top = climbed(kept, start, begun);
        return isLast ? top : path(top, moments(start), begun);
    }

    private Hold path(Hold kept, List<Instant> moments, LocalDate begun) {
        return BlockSearch.walk(
                moments,
                kept,
                (top, first, last) -> values.highestRank(first, last) > rank(top),
                (top, moment) -> climbed(top, moment, begun));
    }

    private Hold climbed(Hold from, Instant moment, LocalDate begun) {
        int rank = values.rankAt(moment);
        if (rank <= rank(from)) {
            return from;
        }
        var end = policies.at(moment).cycle().endOf(today.dateOf(moment), firstSeenOn());
        return new Hold(policies.policy().tier(rank).code(), moment, end, new Upgrade(from, begun));
    }

    /// Upgrades begin no earlier than a cycle that was still open on `begun`.
    private Instant floor(Hold anchor, LocalDate begun) {
        var cycle = today.startOf(policies.policy().cycle().firstStillOpenOn(begun, firstSeenOn()));
        return later(cycle, anchor.since());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /// Later than the start, to the end of today.
    private List<Instant> moments(Instant start) {
        var moments = new TreeSet<>(policies.changesAfter(start));
        features.moments().stream()
                .filter(moment -> moment.isAfter(start) && !today.dateOf(moment).isAfter(today.date()))
                .forEach(moments::add);
        return new ArrayList<>(moments);
    }

    private Hold lowest() {
        return new Hold(policies.policy().tier(0).code(), features.firstEventAt(), null, null);
    }

    private LocalDate begun(Hold hold) {
        var climb = hold.climb();
        return climb == null ? today.date() : climb.begun();
    }

    private LocalDate firstSeenOn() {
        return features.firstSeenOn(today.zone());
    }

    private int rank(Hold hold) {
        return policies.policy().rankOf(hold.tier());
    }
}
