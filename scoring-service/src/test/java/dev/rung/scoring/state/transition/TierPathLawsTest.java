package dev.rung.scoring.state.transition;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.TierSpan;
import dev.rung.platform.tiers.DatedDecision;
import dev.rung.platform.tiers.DatedDecisions;
import dev.rung.platform.tiers.JoinedPath;
import dev.rung.scoring.assessment.Assessor;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.standing.CarriedStanding;
import dev.rung.scoring.assessment.standing.TierPath;
import dev.rung.scoring.assessment.standing.TierStanding;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.state.CustomerState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// A tier was reached with the event that, by all that is known, crossed its threshold.
class TierPathLawsTest {

    private static final Instant NOW = daysAgo(0);

    private record Lived(CustomerState state, List<TierEvent> told) {

        TierStanding tier() {
            return state.standing().tier();
        }

        List<TierSpan> path(TierProgram policy) {
            return TierPath.of(state.standing(), policy);
        }
    }

    @Property(tries = 400)
    void thePathIsThatOfWhatIsKnownWhateverTheOrderOfArrival(
            @ForAll("histories") List<Behaviour> history, @ForAll("policies") TierProgram policy, @ForAll Random dice) {
        var inOrder = lived(inOrder(history), policy);
        var shuffled = lived(shuffled(history, dice), policy);

        assertThat(shuffled.path(policy)).isEqualTo(inOrder.path(policy));
        assertThat(shuffled.tier()).isEqualTo(inOrder.tier());
    }

    /// An event in order asks only itself; here every moment is asked.
    @Property(tries = 300)
    void whoAsksEveryMomentFindsWhatTheEventsInOrderFound(
            @ForAll("histories") List<Behaviour> history, @ForAll("policies") TierProgram policy) {
        var inOrder = lived(inOrder(history), policy);

        var asked = Assessor.assess(
                inOrder.state().features(),
                CarriedStanding.UNRANKED,
                policy,
                AssessmentDate.whileCatchingUp(NOW, SHANGHAI));

        assertThat(inOrder.tier()).isEqualTo(asked.standing().tier());
    }

    /// A later day finds the assessment of the day itself, with the window and the decay of then.
    @Property(tries = 300)
    void aLaterDayFindsWhatWasFoundOnTheDay(
            @ForAll("histories") List<Behaviour> history, @ForAll("policies") TierProgram policy) {
        CustomerState state = null;
        for (var behaviour : inOrder(history)) {
            state = next(state, behaviour, policy, at(behaviour)).state();
        }

        var onTheDay = Objects.requireNonNull(state);
        var asked = Assessor.assess(
                onTheDay.features(),
                onTheDay.standing().changedFrom(Instant.EPOCH),
                policy,
                AssessmentDate.whileCatchingUp(NOW, SHANGHAI));

        assertThat(TierPath.of(asked.standing(), policy)).isEqualTo(TierPath.of(onTheDay.standing(), policy));
    }

    @Property(tries = 300)
    void aPathRisesInTimeAndInRank(
            @ForAll("histories") List<Behaviour> history, @ForAll("policies") TierProgram policy, @ForAll Random dice) {
        var path = lived(shuffled(history, dice), policy).path(policy);

        assertThat(path).extracting(TierSpan::since).isSorted().doesNotHaveDuplicates();
        assertThat(path).extracting(TierSpan::rank).isSorted().doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void nobodyIsToldTwiceThatATierWasReached(
            @ForAll("histories") List<Behaviour> history, @ForAll("policies") TierProgram policy, @ForAll Random dice) {
        var held = "regular";
        for (var told : lived(shuffled(history, dice), policy).told()) {
            switch (told) {
                case TierEvent.Reached reached -> {
                    assertThat(reached.before().code()).isEqualTo(held);
                    assertThat(policy.rankOf(reached.tier().code())).isGreaterThan(policy.rankOf(held));
                    held = reached.tier().code();
                }
                case TierEvent.Lost lost -> {
                    assertThat(lost.before().code()).isEqualTo(held);
                    held = lost.tier().code();
                }
                case TierEvent.Redated redated ->
                    assertThat(redated.tier().rank()).isLessThanOrEqualTo(policy.rankOf(held));
                case TierEvent.AtRisk _, TierEvent.InGrace _, TierEvent.Kept _ ->
                    assertThat(told).as("amid behaviour").isNull();
                case TierEvent.ChurnWarned _, TierEvent.Dormant _, TierEvent.Woken _, TierEvent.Unrecognised _ -> {}
            }
        }
    }

    @Property(tries = 300)
    void whoeverReadWhatWasToldKnowsThePath(
            @ForAll("histories") List<Behaviour> history, @ForAll("policies") TierProgram policy, @ForAll Random dice) {
        var lived = lived(shuffled(history, dice), policy);

        var read = JoinedPath.of(paths(lived.told()));

        assertThat(TierPath.isKnown(lived.path(policy), read))
                .as("%s and %s", read, lived.path(policy))
                .isTrue();
    }

    /// A tier that was told and not lost since counts from when the standing says, whatever
    /// was told late or taken back.
    @Property(tries = 300)
    void whatIsStillHeldIsDatedAsItIsHeld(
            @ForAll("histories") List<Behaviour> history, @ForAll("policies") TierProgram policy, @ForAll Random dice) {
        var lived = lived(shuffled(history, dice), policy);
        var held = lived.path(policy).stream().collect(toMap(TierSpan::tier, TierSpan::since));
        var dated = DatedDecisions.of(lived.told()).decisions();

        for (var one : dated) {
            var since = held.get(code(one));
            if (one.event() instanceof TierEvent.Reached && since != null && isHeldOn(one, dated)) {
                assertThat(one.counts()).isEqualTo(since);
            }
        }
    }

    /// By what the customer was told they may appeal, also where much was lost.
    @Property(tries = 300)
    void noMomentIsExplainedByWhatNobodyWasTold(
            @ForAll("histories") List<Behaviour> history, @ForAll("policies") TierProgram policy, @ForAll Random dice) {
        var dated = DatedDecisions.of(lived(shuffled(history, dice), policy).told());
        for (int days = 0; days < 400; days += 10) {
            assertThat(dated.last(daysAgo(days)).map(dated::announcedBy).map(DatedDecision::event).stream())
                    .noneMatch(TierEvent.Redated.class::isInstance);
        }
    }

    private static String code(DatedDecision decision) {
        return decision.tier() == null ? "" : decision.tier().code();
    }

    private static boolean isHeldOn(DatedDecision reached, List<DatedDecision> all) {
        return all.stream()
                .filter(each -> each.made() > reached.made())
                .filter(each -> each.event() instanceof TierEvent.Lost)
                .allMatch(lost -> rank(lost) >= rank(reached));
    }

    private static int rank(DatedDecision decision) {
        return Objects.requireNonNull(decision.tier()).rank();
    }

    @Provide
    Arbitrary<List<Behaviour>> histories() {
        return MoneyHistories.histories();
    }

    /// The one that is shipped, one of a short window, one that ages, one by spend and short cycles.
    @Provide
    Arbitrary<TierProgram> policies() {
        return Arbitraries.of(
                V1,
                PoliciesOfTests.but(policy -> policy.put("windowDays", 60)),
                PoliciesOfTests.but(policy -> ((ObjectNode) policy.at("/components/0")).put("halfLifeDays", 40)),
                PoliciesOfTests.but(policy -> {
                    policy.put("measure", "spend");
                    ((ObjectNode) policy.get("cycle")).put("kind", "calendar").put("length", "P6M");
                }));
    }

    private static Lived lived(List<Behaviour> history, TierProgram policy) {
        var told = new ArrayList<TierEvent>();
        var seen = new HashSet<UUID>();
        CustomerState state = null;
        for (var behaviour : history) {
            var event = Objects.requireNonNull(behaviour.event());
            var outcome = state == null || seen.add(event.eventId())
                    ? next(state, behaviour, policy, NOW)
                    : new Scoring(ProgramTimeline.of(policy), SHANGHAI, NOW)
                            .repeat(state, behaviour, event, new Position(0, 1));
            seen.add(event.eventId());
            state = outcome.state();
            told.addAll(outcome.told());
        }
        return new Lived(Objects.requireNonNull(state), told);
    }

    private static Scoring.ScoringOutcome next(
            @Nullable CustomerState state, Behaviour behaviour, TierProgram policy, Instant now) {
        return new Scoring(ProgramTimeline.of(policy), SHANGHAI, now)
                .apply(state, behaviour, Objects.requireNonNull(behaviour.event()), new Position(0, 1));
    }

    private static List<List<TierSpan>> paths(List<TierEvent> told) {
        var paths = new ArrayList<List<TierSpan>>();
        for (var event : told) {
            var path = Objects.requireNonNull(event.decision()).path();
            if (path != null) {
                paths.add(path);
            }
        }
        return paths;
    }

    private static List<Behaviour> inOrder(List<Behaviour> history) {
        return history.stream().sorted(comparing(TierPathLawsTest::at)).toList();
    }

    /// And some of it twice.
    private static List<Behaviour> shuffled(List<Behaviour> history, Random dice) {
        var all = new ArrayList<>(history);
        all.addAll(history.subList(0, history.size() / 2));
        Collections.shuffle(all, dice);
        return all;
    }

    private static Instant at(Behaviour behaviour) {
        return Objects.requireNonNull(behaviour.event()).occurredAt();
    }
}
