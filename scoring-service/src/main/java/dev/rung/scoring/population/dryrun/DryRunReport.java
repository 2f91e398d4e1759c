package dev.rung.scoring.population.dryrun;

import dev.rung.contracts.Money;
import dev.rung.contracts.TierRef;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.population.benefits.TierCosts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        BenefitCost benefitCost) {

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

    /// The most that all customers' benefits cost in a year, if everybody uses what their tier gives.
    ///
    /// @param packageVersion the package of benefits in force; absent where none was published
    /// @param before by the tiers of the policy in force; absent without a package
    /// @param after by those of the candidate; likewise
    /// @param unbounded the codes of benefits without a limit, or in another currency: they are in neither sum
    record BenefitCost(
            @Nullable Integer packageVersion,
            @Nullable Money before,
            @Nullable Money after,
            List<String> unbounded) {

        private static final BenefitCost UNKNOWN = new BenefitCost(null, null, null, List.of());

        private static BenefitCost of(TierCosts costs, List<TierCount> tiers, String currency) {
            return new BenefitCost(
                    costs.version(),
                    sum(costs, tiers, TierCount::before, currency),
                    sum(costs, tiers, TierCount::after, currency),
                    costs.unbounded());
        }

        private static Money sum(
                TierCosts costs, List<TierCount> tiers, ToLongFunction<TierCount> customers, String currency) {
            var sum = tiers.stream()
                    .map(tier -> costs.ofOne(tier.tier()).multiply(BigDecimal.valueOf(customers.applyAsLong(tier))))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Money(sum, currency);
        }
    }

    long movers() {
        return customers - unchanged;
    }

    /// @param costs of the benefits of each tier, where they were published
    static DryRunReport of(VerdictTally tally, PolicyTrial trial, Optional<TierCosts> costs, String currency) {
        long all = tally.customers();
        var counts = tiers(trial).map(tier -> count(tier, tally, trial)).toList();
        return new DryRunReport(
                all,
                tally.unpaired(),
                trial.candidate().transition().code(),
                counts,
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
                costs.map(found -> BenefitCost.of(found, counts, currency)).orElse(BenefitCost.UNKNOWN));
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
