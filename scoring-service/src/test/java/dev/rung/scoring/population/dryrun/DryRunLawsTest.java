package dev.rung.scoring.population.dryrun;

import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static dev.rung.scoring.population.dryrun.Trials.NOW;
import static dev.rung.scoring.population.dryrun.Trials.threshold;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.scoring.Crowd;
import dev.rung.scoring.assessment.Assessor;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.population.scan.PopulationMember;
import dev.rung.scoring.state.transition.RoundOfTests;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/// In hundreds: 10,000 random customers for the laws that matter most.
class DryRunLawsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Of the shipped policy.
    private static final List<Long> ENTER = List.of(0L, 1_000L, 3_000L, 8_000L, 20_000L);

    @Property(tries = 100)
    void theMoversAreExactlyThoseWhomThePublicationMoves(
            @ForAll("crowds") List<PopulationMember> members, @ForAll("candidates") TierProgram candidate) {
        // as they are kept once the day's round is over
        var kept = members.stream()
                .map(member -> RoundOfTests.after(member, V1, NOW))
                .toList();
        var moved = new TreeMap<String, String>();
        for (var member : kept) {
            var after = RoundOfTests.of(member, candidate, NOW).tier();
            if (!after.equals(member.tier())) {
                moved.put(member.state().externalId(), member.tier() + " to " + after);
            }
        }

        var movers = Trials.of(candidate).tryOn(kept).movers();

        Statistics.collect(movers.isEmpty() ? "nobody moves" : "some move");
        assertThat(movers).hasSize(moved.size());
        assertThat(movers.stream()
                        .collect(Collectors.toMap(Mover::externalId, mover -> mover.from() + " to " + mover.to())))
                .isEqualTo(moved);
    }

    /// Before the day's round, each policy is asked for itself.
    @Property(tries = 30)
    void bothSidesAreWhatTheRoundWouldSay(
            @ForAll("crowds") List<PopulationMember> members, @ForAll("candidates") TierProgram candidate) {
        for (var member : members) {
            var verdict = TrialVerdict.of(member, Trials.of(candidate));

            assertThat(verdict.from())
                    .isEqualTo(RoundOfTests.of(member, V1, NOW).tier());
            assertThat(verdict.to())
                    .isEqualTo(RoundOfTests.of(member, candidate, NOW).tier());
        }
    }

    @Property(tries = 30)
    void whoeverThePublicationTellsOfALossIsNamedWithItsReason(
            @ForAll("crowds") List<PopulationMember> members, @ForAll("candidates") TierProgram candidate) {
        for (var member : members) {
            var before = RoundOfTests.after(member, V1, NOW);
            var mover = TrialVerdict.of(before, Trials.of(candidate)).mover();
            var lost = RoundOfTests.of(before, candidate, NOW).told().stream()
                    .filter(TierEvent.Lost.class::isInstance)
                    .map(TierEvent.Lost.class::cast)
                    .toList();

            if (!lost.isEmpty()) {
                assertThat(Objects.requireNonNull(mover).reason())
                        .isEqualTo(lost.getFirst().reason());
                assertThat(mover.loses()).isTrue();
            }
        }
    }

    @Property(tries = 100)
    void streamDryRunAndExplanationGiveTheSameTier(
            @ForAll("crowds") List<PopulationMember> members, @ForAll("candidates") TierProgram candidate) {
        for (var member : members) {
            var state = member.state();
            var explained = Assessor.assess(state.features(), state.standing(), candidate, Trials.TODAY);

            assertThat(TrialVerdict.of(member, Trials.of(candidate)).to())
                    .isEqualTo(explained.tier().code())
                    .isEqualTo(RoundOfTests.of(member, candidate, NOW).tier());
        }
    }

    @Property(tries = 100)
    void aCandidateEqualToThePresentPolicyMovesNobody(@ForAll("crowds") List<PopulationMember> members) {
        assertThat(Trials.of(V1).tryOn(members).movers()).isEmpty();
    }

    @Property(tries = 30)
    void theSameRulesUnderANewNumberMoveNobodyBeforeTheEndOfTheirCycles(
            @ForAll("crowds") List<PopulationMember> members) {
        var same = Trials.but(policy -> policy.put("transition", "cycle-end"));

        assertThat(Trials.of(same).tryOn(members).movers()).isEmpty();
    }

    @Property(tries = 30)
    void theSameRulesUnderANewNumberTakeAtOnceOnlyWhatIsNotEarnedAnyMore(
            @ForAll("crowds") List<PopulationMember> members) {
        var same = Trials.of(Trials.but(_ -> {}));

        for (var mover : same.tryOn(members).movers()) {
            assertThat(mover.reason()).isEqualTo("policy");
            assertThat(mover.missing()).isPositive();
        }
    }

    @Property(tries = 30)
    void partsOfThePopulationAddUpToTheWhole(
            @ForAll("crowds") List<PopulationMember> members,
            @ForAll("candidates") TierProgram candidate,
            @ForAll @IntRange(min = 1, max = 101) int partSize) {
        var trial = Trials.of(candidate);
        var whole = trial.tryOn(members).tally();

        var sum = new VerdictTally();
        for (int from = 0; from < members.size(); from += partSize) {
            var part = members.subList(from, Math.min(members.size(), from + partSize));
            sum.add(kept(trial.tryOn(part).tally()));
        }

        assertThat(DryRunReport.of(sum, trial, Optional.empty(), "CNY"))
                .isEqualTo(DryRunReport.of(whole, trial, Optional.empty(), "CNY"));
    }

    /// As each lies in the table until all are done.
    private static VerdictTally kept(VerdictTally tally) {
        try {
            return JSON.readValue(JSON.writeValueAsString(tally), VerdictTally.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 30)
    void theReportAddsUp(
            @ForAll("crowds") List<PopulationMember> members, @ForAll("candidates") TierProgram candidate) {
        var trial = Trials.of(candidate);
        var tried = trial.tryOn(members);
        var report = DryRunReport.of(tried.tally(), trial, Optional.empty(), "CNY");

        assertThat(report.up() + report.down() + report.level() + report.unchanged())
                .isEqualTo(members.size());
        assertThat(report.up() + report.down() + report.level())
                .isEqualTo(tried.movers().size());
        assertThat(report.tiers().stream()
                        .mapToLong(DryRunReport.TierCount::before)
                        .sum())
                .isEqualTo(members.size());
        assertThat(report.tiers().stream()
                        .mapToLong(DryRunReport.TierCount::after)
                        .sum())
                .isEqualTo(members.size());
        assertThat(report.byReason().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(tried.movers().size());
    }

    @Provide
    Arbitrary<List<PopulationMember>> crowds() {
        return Crowd.members(V1, 100);
    }

    /// Harder, easier, measured otherwise, of another window, a shorter ladder; at once
    /// or at the end of the cycle.
    @Provide
    Arbitrary<TierProgram> candidates() {
        var factors = Arbitraries.doubles().between(0.3, 2).list().ofSize(4);
        var measures = Arbitraries.of("growthValue", "growthValue", "spend");
        var windows = Arbitraries.integers().between(90, 365);
        var transitions = Arbitraries.of("at-once", "cycle-end");
        return Combinators.combine(factors, measures, windows, transitions)
                .as((scale, measure, window, transition) -> Trials.but(policy -> {
                    policy.put("measure", measure).put("windowDays", window).put("transition", transition);
                    long least = 0;
                    for (int rank = 1; rank < 5; rank++) {
                        least = Math.max(least + 1, Math.round(ENTER.get(rank) * scale.get(rank - 1)));
                        threshold(policy, rank, least, least * 4 / 5);
                    }
                }));
    }
}
