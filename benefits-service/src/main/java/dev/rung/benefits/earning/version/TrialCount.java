package dev.rung.benefits.earning.version;

import static java.util.Objects.requireNonNull;

import dev.rung.benefits.earning.rules.EarningProposal;
import dev.rung.benefits.earning.version.RuleTrial.AffectedCustomer;
import dev.rung.benefits.earning.version.RuleTrial.PointsPair;
import dev.rung.benefits.earning.version.RuleTrial.PromotionCount;
import dev.rung.benefits.earning.version.RuleTrial.RuleCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Adds up what customers would earn by two sets of rules.
final class TrialCount {

    private static final int MOST_AFFECTED = 20;

    private final Map<RuleAndTier, Tally> now = new TreeMap<>();
    private final Map<RuleAndTier, Tally> then = new TreeMap<>();
    private final Map<String, Long> promotions = new TreeMap<>();
    private final Map<UUID, PointsPair> byCustomer = new HashMap<>();

    /// @param tried the proposals by the rules that are tried, of sources of the month only
    void add(UUID customerId, List<EarningProposal> today, List<EarningProposal> tried) {
        var before = today.stream()
                .mapToLong(one -> count(now, one, one.whole().earned()))
                .sum();
        var after =
                tried.stream().mapToLong(one -> count(then, one, borne(one))).sum();
        byCustomer.put(customerId, new PointsPair(before, after));
    }

    PointsPair points() {
        return new PointsPair(sum(now), sum(then));
    }

    List<RuleCount> rules() {
        var all = new TreeMap<RuleAndTier, RuleCount>();
        var keys = new ArrayList<>(now.keySet());
        keys.addAll(then.keySet());
        for (var key : keys) {
            var before = now.getOrDefault(key, Tally.NOTHING);
            var after = then.getOrDefault(key, Tally.NOTHING);
            all.put(
                    key,
                    new RuleCount(
                            key.rule(),
                            key.tier(),
                            new PointsPair(before.sources(), after.sources()),
                            new PointsPair(before.points(), after.points())));
        }
        return List.copyOf(all.values());
    }

    List<PromotionCount> promotions() {
        return promotions.entrySet().stream()
                .map(one -> new PromotionCount(one.getKey(), one.getValue()))
                .toList();
    }

    List<AffectedCustomer> mostAffected(Map<UUID, String> externalIds) {
        return mostAffected().stream()
                .map(one ->
                        new AffectedCustomer(externalIds.getOrDefault(one, ""), requireNonNull(byCustomer.get(one))))
                .toList();
    }

    List<UUID> mostAffected() {
        return byCustomer.entrySet().stream()
                .filter(one -> one.getValue().now() != one.getValue().then())
                .sorted(Comparator.comparing((Map.Entry<UUID, PointsPair> one) ->
                                -Math.abs(one.getValue().then() - one.getValue().now()))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_AFFECTED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// A promotion's budget is taken as unspent, and goes to the customers in the order in which they
    /// are counted.
    private long borne(EarningProposal one) {
        return one.bonus()
                .map(bonus -> {
                    var code = bonus.promotion().code();
                    var budget = bonus.promotion().budget();
                    var used = promotions.getOrDefault(code, 0L);
                    var borne = budget == null ? bonus.earned() : Math.clamp(bonus.earned(), 0, budget - used);
                    promotions.put(code, used + borne);
                    return one.plain().earned() + borne;
                })
                .orElse(one.plain().earned());
    }

    private static long count(Map<RuleAndTier, Tally> tallies, EarningProposal one, long points) {
        if (points > 0) {
            var tier = requireNonNull(one.plain().reason()).tier();
            tallies.merge(new RuleAndTier(one.rule(), tier), new Tally(1, points), Tally::plus);
        }
        return points;
    }

    private static long sum(Map<RuleAndTier, Tally> tallies) {
        return tallies.values().stream().mapToLong(Tally::points).sum();
    }

    private record RuleAndTier(String rule, String tier) implements Comparable<RuleAndTier> {

        @Override
        public int compareTo(RuleAndTier other) {
            return Comparator.comparing(RuleAndTier::rule)
                    .thenComparing(RuleAndTier::tier)
                    .compare(this, other);
        }
    }

    private record Tally(long sources, long points) {

        static final Tally NOTHING = new Tally(0, 0);

        Tally plus(Tally more) {
            return new Tally(sources + more.sources, points + more.points);
        }
    }
}
