package dev.rung.scoring.population.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.Money;
import dev.rung.scoring.population.benefits.TierCosts;
import dev.rung.scoring.population.dryrun.DryRunReport.BenefitCost;
import dev.rung.scoring.population.dryrun.DryRunReport.Losers;
import dev.rung.scoring.population.dryrun.DryRunReport.NoticeCount;
import dev.rung.scoring.population.dryrun.DryRunReport.TierCount;
import dev.rung.scoring.population.dryrun.DryRunReport.Unsafe;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictTallyTest {

    private static final PolicyTrial TRIAL =
            Trials.of(Trials.but(policy -> Trials.threshold(policy, 3, 12_000, 9_600)));

    private final VerdictTally tally = new VerdictTally();

    @Test
    void theReportCountsWhoIsWhereBeforeAndAfterAndWhoWent() {
        tally.add(stays("gold"));
        tally.add(stays("regular"));
        tally.add(loses("C-1", -1, 500));
        tally.add(rises("C-2"));

        var report = DryRunReport.of(tally, TRIAL, Optional.empty(), "CNY");

        assertThat(report.customers()).isEqualTo(4);
        assertThat(report.tiers())
                .containsExactly(
                        new TierCount("regular", 1, 1),
                        new TierCount("bronze", 0, 0),
                        new TierCount("silver", 1, 1),
                        new TierCount("gold", 2, 2),
                        new TierCount("diamond", 0, 0));
        assertThat(report.migration())
                .containsExactly(
                        new DryRunReport.TierFlow("regular", "regular", 1),
                        new DryRunReport.TierFlow("silver", "gold", 1),
                        new DryRunReport.TierFlow("gold", "silver", 1),
                        new DryRunReport.TierFlow("gold", "gold", 1));
        assertThat(List.of(report.up(), report.down(), report.level(), report.unchanged()))
                .containsExactly(1L, 1L, 0L, 2L);
        assertThat(report.movedShare()).isEqualTo(new BigDecimal("0.5000"));
        assertThat(report.upShare()).isEqualTo(new BigDecimal("0.2500"));
        assertThat(report.downShare()).isEqualTo(new BigDecimal("0.2500"));
        assertThat(report.byReason()).isEqualTo(Map.of("policy", 1L, "reached", 1L));
    }

    @Test
    void whatTheLosersAreWorthIsSummedUp() {
        tally.add(loses("C-1", -1, 500));
        tally.add(loses("C-2", -2, 100));
        tally.add(rises("C-3"));

        assertThat(DryRunReport.of(tally, TRIAL, Optional.empty(), "CNY").losers())
                .isEqualTo(new Losers(2, 18_000, new Money(new BigDecimal("200.50"), "CNY")));
    }

    @Test
    void whoIsBelowWhatKeepsTheTierIsCountedByBothPolicies() {
        tally.add(new TrialVerdict("gold", "gold", true, true, 1, BigDecimal.ONE, null, null, null));
        tally.add(new TrialVerdict("gold", "gold", false, true, 1, BigDecimal.ONE, null, null, null));

        tally.add(new TrialVerdict("gold", "gold", false, false, 1, BigDecimal.ONE, null, null, null));
        tally.add(new TrialVerdict("gold", "gold", false, false, 1, BigDecimal.ONE, null, null, null));

        assertThat(DryRunReport.of(tally, TRIAL, Optional.empty(), "CNY").unsafe())
                .isEqualTo(new Unsafe(1, 2));
    }

    @Test
    void noticesAreCountedByKindUnderBothPolicies() {
        tally.add(new TrialVerdict("gold", "gold", false, false, 1, BigDecimal.ONE, null, "at-risk", null));
        tally.add(new TrialVerdict("gold", "gold", false, false, 1, BigDecimal.ONE, "at-risk", "at-risk", null));
        tally.add(new TrialVerdict("gold", "silver", false, false, 1, BigDecimal.ONE, null, "lost", null));

        var parts = new VerdictTally();
        parts.add(tally);
        parts.add(tally);

        assertThat(DryRunReport.of(parts, TRIAL, Optional.empty(), "CNY").notices())
                .containsExactly(
                        new NoticeCount("reached", 0, 0),
                        new NoticeCount("at-risk", 2, 4),
                        new NoticeCount("in-grace", 0, 0),
                        new NoticeCount("lost", 0, 2));
    }

    /// Everybody is tried in parts, at the same time.
    @Test
    void thePartsOfAllTogetherAreEverybody() {
        var parts = new VerdictTally();
        for (int part = 0; part < 3; part++) {
            var some = new VerdictTally();
            for (int i = 0; i < 30; i++) {
                var who = "C-%d-%02d".formatted(part, i);
                for (var verdict : List.of(
                        loses(who, -1, 10 * i + part),
                        rises(who),
                        new TrialVerdict(
                                "gold", "gold", i % 2 == 0, i % 3 == 0, 1, BigDecimal.ONE, null, null, null))) {
                    some.add(verdict);
                    tally.add(verdict);
                }
            }
            parts.add(some);
        }

        assertThat(DryRunReport.of(parts, TRIAL, Optional.empty(), "CNY"))
                .isEqualTo(DryRunReport.of(tally, TRIAL, Optional.empty(), "CNY"));
        assertThat(parts.customers()).isEqualTo(270);
    }

    @Test
    void theSamplesAreThoseWhoLoseMost() {
        IntStream.range(0, 500).forEach(i -> tally.add(loses("C-%03d".formatted(i), -1, i)));
        tally.add(loses("C-two-steps", -2, 1));

        var samples = DryRunReport.of(tally, TRIAL, Optional.empty(), "CNY").samples();

        assertThat(samples).hasSize(20);
        assertThat(samples.getFirst().externalId()).isEqualTo("C-two-steps");
        assertThat(samples.stream().skip(1).map(Mover::missing))
                .containsExactlyElementsOf(
                        IntStream.range(0, 19).mapToObj(i -> 499L - i).toList());
    }

    @Test
    void theWinnersAreThoseWhoWinMost() {
        IntStream.range(0, 500).forEach(i -> tally.add(rises("C-%03d".formatted(i), 1, 12_000 + i)));
        tally.add(rises("C-two-steps", 2, 12_000));
        tally.add(loses("C-loser", -1, 100));

        var winners = DryRunReport.of(tally, TRIAL, Optional.empty(), "CNY").winners();

        assertThat(winners).hasSize(20);
        assertThat(winners.getFirst().externalId()).isEqualTo("C-two-steps");
        assertThat(winners.stream().skip(1).map(Mover::value))
                .containsExactlyElementsOf(
                        IntStream.range(0, 19).mapToObj(i -> 12_499L - i).toList());
    }

    @Test
    void nobodyIsNobodysShare() {
        var report = DryRunReport.of(tally, TRIAL, Optional.empty(), "CNY");

        assertThat(report.customers()).isZero();
        assertThat(report.movedShare()).isEqualTo(new BigDecimal("0.0000"));
        assertThat(report.samples()).isEmpty();
        assertThat(report.winners()).isEmpty();
    }

    @Test
    void whoCouldNotBeTriedIsReportedAndNoCustomerOfIts() {
        var sum = new VerdictTally();
        sum.leaveOut(3);
        var other = new VerdictTally();
        other.leaveOut(4);
        sum.add(other);

        assertThat(DryRunReport.of(sum, TRIAL, Optional.empty(), "CNY").unpaired())
                .isEqualTo(7);
        assertThat(DryRunReport.of(sum, TRIAL, Optional.empty(), "CNY").customers())
                .isZero();
    }

    @Test
    void theBenefitsOfBothLaddersArePricedByTheirTiers() {
        tally.add(stays("gold"));
        tally.add(loses("C-1", -1, 500));
        tally.add(rises("C-2"));
        tally.add(rises("C-3"));
        var costs = new TierCosts(
                7, Map.of("gold", new BigDecimal("100.50"), "silver", new BigDecimal("10")), List.of("concierge"));

        assertThat(DryRunReport.of(tally, TRIAL, Optional.of(costs), "CNY").benefitCost())
                .isEqualTo(new BenefitCost(7, yuan("221.00"), yuan("311.50"), List.of("concierge")));
    }

    @Test
    void whatNobodyPublishesIsNotInvented() {
        assertThat(DryRunReport.of(tally, TRIAL, Optional.empty(), "CNY").benefitCost())
                .isEqualTo(new BenefitCost(null, null, null, List.of()));
    }

    private static Money yuan(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }

    private static TrialVerdict stays(String tier) {
        return verdict(tier, tier, null);
    }

    private static TrialVerdict loses(String who, int steps, long missing) {
        return verdict(
                "gold",
                "silver",
                new Mover(who, "gold", "silver", "down", steps, "policy", 9_600 - missing, 9_600L, missing));
    }

    private static TrialVerdict rises(String who) {
        return rises(who, 1, 12_000);
    }

    private static TrialVerdict rises(String who, int steps, long value) {
        return verdict("silver", "gold", new Mover(who, "silver", "gold", "up", steps, "reached", value, 12_000L, 0));
    }

    private static TrialVerdict verdict(String from, String to, @Nullable Mover mover) {
        return new TrialVerdict(from, to, false, false, 9_000, new BigDecimal("100.25"), null, null, mover);
    }
}
