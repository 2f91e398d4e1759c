package dev.rung.scoring.assessment.standing;

import static java.util.Comparator.comparingInt;

import dev.rung.contracts.scoring.TierEvent.TierSpan;
import dev.rung.platform.tiers.JoinedPath;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.standing.PastStanding.GrantSpan;
import dev.rung.scoring.assessment.standing.TierStanding.Held;
import dev.rung.scoring.assessment.standing.TierStanding.Unranked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The tiers held since the anchor, by all that is known now: at any moment the higher of the
/// earned and the granted tier.
public final class TierPath {

    private final List<Hold> holds;
    private final List<GrantSpan> grants;
    private final TierProgram policy;

    private TierPath(List<Hold> holds, List<GrantSpan> grants, TierProgram policy) {
        this.holds = holds;
        this.grants = grants;
        this.policy = policy;
    }

    /// Oldest first, each another tier than the one before; empty before the first assessment.
    public static List<TierSpan> of(CarriedStanding standing, TierProgram policy) {
        return of(standing, policy, Instant.MIN);
    }

    /// @param begin where the path begins if the anchor is earlier
    public static List<TierSpan> of(CarriedStanding standing, TierProgram policy, Instant begin) {
        return switch (standing.tier()) {
            case Unranked _ -> List.of();
            case Held held -> new TierPath(holds(held.hold()), grants(standing), policy).spans(begin);
        };
    }

    /// Whether a path says nothing new. The beginning of the lowest tier makes no difference.
    public static boolean isKnown(List<TierSpan> path, List<TierSpan> told) {
        return withoutBegin(JoinedPath.of(List.of(told, path))).equals(withoutBegin(told));
    }

    private static List<TierSpan> withoutBegin(List<TierSpan> path) {
        return !path.isEmpty() && path.getFirst().rank() == 0 ? path.subList(1, path.size()) : path;
    }

    private List<TierSpan> spans(Instant begin) {
        var anchor = holds.getFirst().since();
        var first = anchor.isBefore(begin) ? begin : anchor;
        var moments = new TreeSet<Instant>();
        moments.add(first);
        Stream.concat(holds.stream().map(Hold::since), grants.stream().flatMap(GrantSpan::moments))
                .filter(moment -> moment.isAfter(first) && moment.isBefore(Instant.MAX))
                .forEach(moments::add);
        var spans = new ArrayList<TierSpan>(moments.size());
        for (var moment : moments) {
            var tier = tierAt(moment);
            if (spans.isEmpty() || !spans.getLast().tier().equals(tier)) {
                spans.add(new TierSpan(tier, policy.rankOf(tier), moment));
            }
        }
        return List.copyOf(spans);
    }

    private String tierAt(Instant moment) {
        var earned =
                holds.stream().filter(hold -> !hold.since().isAfter(moment)).map(Hold::tier);
        var granted = grants.stream().filter(grant -> grant.isOn(moment)).map(GrantSpan::tier);
        return Stream.concat(earned, granted).max(comparingInt(policy::rankOf)).orElseThrow();
    }

    private static List<Hold> holds(Hold top) {
        var holds = new LinkedList<Hold>();
        for (var hold = top;
                hold != null;
                hold = hold.climb() == null ? null : hold.climb().from()) {
            holds.addFirst(hold);
        }
        return holds;
    }

    /// A grant that still counts has no end yet.
    private static List<GrantSpan> grants(CarriedStanding standing) {
        var grants = new ArrayList<>(standing.past().grants());
        var granted = standing.granted();
        if (granted != null) {
            grants.add(new GrantSpan(granted.tier(), granted.since(), Instant.MAX));
        }
        return grants;
    }
}
