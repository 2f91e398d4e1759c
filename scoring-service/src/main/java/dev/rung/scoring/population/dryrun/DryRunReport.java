package dev.rung.scoring.population.dryrun;

import dev.rung.contracts.Money;
import dev.rung.contracts.TierRef;
import dev.rung.scoring.assessment.program.TierProgram;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The findings of a dry run.
///
/// @param customers who were tried
/// @param unpaired customers who were not: their standing or their state was on its way when they were read
/// @param transition `at-once` or `cycle-end`, of the candidate: with the latter nobody is lowered on the first day,
///     and `unsafe` tells how many would be by and by
/// @param tiers of both ladders, the present one's first
/// @param migration the ways that somebody goes, staying among them
/// @param level who would have a tier of the same height that has another code
/// @param movedShare of all customers, 4 digits; 0 without customers
/// @param byReason movers by a code of [MoveReason]
/// @param unsafe customers who have less than what keeps their tier
/// @param notices how many would be told of a change on the first day, by kind, before consent and caps
/// @param samples the twenty who lose most, by steps and then by how much is missing
/// @param winners the twenty who win most, by steps and then by their value
@RegisterForReflection
record DryRunReport(
        long customers,
        long unpaired,
        String transition,
        List<TierCount> tiers,
        List<TierFlow> migration,
        long up,
        long down,
        long level,
        long unchanged,
        BigDecimal movedShare,
        BigDecimal upShare,
        BigDecimal downShare,
        Map<String, Long> byReason,
        Unsafe unsafe,
        Losers losers,
        List<NoticeCount> notices,
        List<Mover> samples,
        List<Mover> winners,
        MultiplierCost multiplierCost) {

    record TierCount(String tier, long before, long after) {}

    record TierFlow(String from, String to, long customers) {}

    /// @param kind `reached`, `at-risk`, `in-grace` or `lost`
    /// @param before by the policy in force
    /// @param after by the candidate
    record NoticeCount(String kind, long before, long after) {}

    /// @param before by the policy in force
    /// @param after by the candidate
    record Unsafe(long before, long after) {}

    /// Those who would stand lower.
    ///
    /// @param growthValue the sum of theirs, under the policy in force
    /// @param spend the sum of theirs, within the window of the policy in force
    record Losers(long customers, long growthValue, Money spend) {}

    /// The cost of the change of tiers, in points.
    ///
    /// @param why a code; `benefits-publishes-no-costs`: benefits-service tells nobody yet what
    ///     a tier's multiplier costs
    record MultiplierCost(boolean known, String why) {

        static final MultiplierCost UNKNOWN = new MultiplierCost(false, "benefits-publishes-no-costs");
    }

    long movers() {
        return customers - unchanged;
    }

    static DryRunReport of(VerdictTally tally, PolicyTrial trial, String currency) {
        long all = tally.customers();
        return new DryRunReport(
                all,
                tally.unpaired(),
                trial.candidate().transition().code(),
                tiers(trial).map(tier -> count(tier, tally, trial)).toList(),
                migration(tally, trial),
                tally.of(MoveDirection.UP),
                tally.of(MoveDirection.DOWN),
                tally.of(MoveDirection.LEVEL),
                all - tally.movers(),
                share(tally.movers(), all),
                share(tally.of(MoveDirection.UP), all),
                share(tally.of(MoveDirection.DOWN), all),
                new TreeMap<>(tally.byReason()),
                new Unsafe(tally.unsafeBefore(), tally.unsafeThen()),
                new Losers(
                        tally.of(MoveDirection.DOWN),
                        tally.losersGrowthValue(),
                        new Money(tally.losersSpend(), currency)),
                NoticeKind.CODES.stream()
                        .map(kind -> new NoticeCount(kind, tally.toldBefore(kind), tally.toldThen(kind)))
                        .toList(),
                tally.losers(),
                tally.winners(),
                MultiplierCost.UNKNOWN);
    }

    private static Stream<String> tiers(PolicyTrial trial) {
        return Stream.of(trial.present(), trial.candidate())
                .map(TierProgram::tiers)
                .flatMap(List::stream)
                .map(TierRef::code)
                .distinct();
    }

    private static TierCount count(String tier, VerdictTally tally, PolicyTrial trial) {
        return new TierCount(
                tier,
                tiers(trial).mapToLong(other -> tally.flow(tier, other)).sum(),
                tiers(trial).mapToLong(other -> tally.flow(other, tier)).sum());
    }

    private static List<TierFlow> migration(VerdictTally tally, PolicyTrial trial) {
        return tiers(trial)
                .flatMap(from -> tiers(trial).map(to -> new TierFlow(from, to, tally.flow(from, to))))
                .filter(flow -> flow.customers() > 0)
                .toList();
    }

    private static BigDecimal share(long part, long all) {
        return all == 0
                ? BigDecimal.ZERO.setScale(4)
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
    }
}
