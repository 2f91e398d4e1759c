package dev.rung.scoring.state.transition;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.scoring.AssessmentEvent.Component;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.contracts.scoring.Grounds;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.scoring.Histories;
import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.AssessmentCause;
import dev.rung.scoring.assessment.Assessor;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.standing.LossReason;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.state.CustomerState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// A decision's grounds are all that it was made from.
class GroundsPropertiesTest {

    @Property(tries = 200)
    void whoAsksThePolicyAgainAboutTheGroundsHearsTheSame(@ForAll("histories") List<Behaviour> history) {
        var inputs = new HashMap<UUID, CustomerState>();
        for (var told : lived(history, inputs)) {
            if (told instanceof TierEvent.Redated) {
                continue; // the sum of a past moment, beside the state of today
            }
            var decision = Objects.requireNonNull(told.decision());
            var grounds = Objects.requireNonNull(decision.grounds());
            var state = Objects.requireNonNull(inputs.get(decision.eventId()));

            var policy = policy(decision.policyVersion());
            var again = again(state, grounds, policy, decision.occurredAt());

            assertThat(DecisionGrounds.grounds(state, today(grounds), again)).isEqualTo(grounds);
            var cause = CauseOfAssessment.time("x", Instant.EPOCH);
            var news = new TierEvents(ALICE, state, today(grounds), again, cause, ProgramTimeline.of(policy));
            assertThat(news.changes()).extracting(Object::getClass).contains(told.getClass());
        }
    }

    @Property(tries = 200)
    void theRowsSumUpToTheGrowthValue(@ForAll("histories") List<Behaviour> history) {
        for (var told : lived(history, new HashMap<>())) {
            var grounds = Objects.requireNonNull(
                    Objects.requireNonNull(told.decision()).grounds());

            assertThat(grounds.components().stream()
                            .mapToLong(Component::points)
                            .sum())
                    .isEqualTo(grounds.growthValue());
        }
    }

    @Property(tries = 200)
    void ofTwoDecisionsTheLaterHasTheHigherRevision(@ForAll("histories") List<Behaviour> history) {
        assertThat(lived(history, new HashMap<>()))
                .extracting(told -> Objects.requireNonNull(
                                Objects.requireNonNull(told.decision()).grounds())
                        .revision())
                .isSorted();
    }

    @Provide
    Arbitrary<List<Behaviour>> histories() {
        return Histories.histories();
    }

    /// A decision with a new date has grounds only where they are known.
    private static boolean hasGrounds(TierEvent told) {
        return !(told instanceof TierEvent.Redated redated)
                || redated.decision().grounds() != null;
    }

    /// All that was told while this was taken in, while two years went by after it, and
    /// when a harder policy came.
    ///
    /// @param inputs gets what each was decided from
    private static List<TierEvent> lived(List<Behaviour> history, Map<UUID, CustomerState> inputs) {
        var told = new ArrayList<TierEvent>();
        CustomerState state = null;
        for (var behaviour : history) {
            var event = Objects.requireNonNull(behaviour.event());
            var outcome = new Scoring(ProgramTimeline.of(V1), SHANGHAI, daysAgo(0))
                    .apply(state, behaviour, event, new Position(0, 1));
            told.addAll(outcome.told());
            outcome.inputs().forEach(each -> inputs.put(each.eventId(), CustomerState.read(each.state())));
            state = outcome.state();
        }
        for (int day = 0; day < 730; day += 10) {
            var policy = day < 20 ? V1 : PoliciesOfTests.harder();
            var before = Objects.requireNonNull(state);
            var outcome = new Scoring(ProgramTimeline.of(policy), SHANGHAI, daysAgo(-day)).reassess(ALICE, before);
            outcome.ifPresent(it -> {
                told.addAll(it.told());
                it.inputs().forEach(each -> inputs.put(each.eventId(), CustomerState.read(each.state())));
            });
            state = outcome.map(Scoring.ScoringOutcome::state).orElse(before);
        }
        return told.stream().filter(GroundsPropertiesTest::hasGrounds).toList();
    }

    private static TierProgram policy(int version) {
        return version == 1 ? V1 : PoliciesOfTests.harder();
    }

    private static Assessment again(CustomerState state, Grounds grounds, TierProgram policy, Instant at) {
        var occasion = new AssessmentCause(at, LossReason.REFUND);
        return Assessor.assess(
                state.features(), state.standing(), ProgramTimeline.of(policy), today(grounds), occasion);
    }

    private static AssessmentDate today(Grounds grounds) {
        return new AssessmentDate(grounds.on(), SHANGHAI, grounds.settled());
    }
}
