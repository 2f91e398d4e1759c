package dev.rung.scoring.state.transition;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.TierSpan;
import dev.rung.platform.tiers.DatedDecision;
import dev.rung.platform.tiers.DatedDecisions;
import dev.rung.platform.tiers.JoinedPath;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.state.CustomerState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// History and explanation say of the past what benefits hold, in every order of arrival.
class DatedDecisionsTest {

    private static final Instant NOW = daysAgo(0);

    static Stream<List<Behaviour>> histories() {
        return Stream.of(
                List.of(paid("1", "1500", daysAgo(2)), paid("2", "1500", daysAgo(1))),
                List.of(paid("1", "2900", daysAgo(100)), paid("2", "200", daysAgo(90)), paid("3", "100", daysAgo(80))),
                List.of(
                        paid("1", "900", daysAgo(70)),
                        paid("2", "700", daysAgo(60)),
                        paid("3", "2500", daysAgo(50)),
                        paid("4", "6000", daysAgo(40))),
                List.of(
                        paid("1", "1600", daysAgo(30)),
                        paid("2", "8000", daysAgo(20)),
                        paid("3", "1600", daysAgo(25))));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void theTierOfAMomentIsTheSameInEveryOrderOfArrival(List<Behaviour> history) {
        for (var arrival : ordersOf(history)) {
            var told = told(arrival);
            var spans = JoinedPath.of(told.stream()
                    .map(event -> Objects.requireNonNull(event.decision()).path())
                    .filter(Objects::nonNull)
                    .toList());
            for (int days = 0; days < 110; days++) {
                var asOf = daysAgo(days).plusSeconds(60);
                var held = spans.stream()
                        .filter(span -> span.rank() > 0 && !span.since().isAfter(asOf))
                        .reduce((_, later) -> later);
                var decisions = DatedDecisions.of(told);

                assertThat(decisions.last(asOf).map(DatedDecisionsTest::span))
                        .as("explanation of %s days ago, told in order %s", days, arrival)
                        .isEqualTo(held);
                assertThat(decisions.last(asOf).map(DatedDecisionsTest::explained))
                        .as("grounds of %s days ago, told in order %s", days, arrival)
                        .isEqualTo(held);
                assertThat(decisions.by(asOf).filter(it -> it.tier() != null).findFirst())
                        .as("history of %s days ago, told in order %s", days, arrival)
                        .map(DatedDecisionsTest::span)
                        .isEqualTo(held);
            }
        }
    }

    /// By what the customer was told they may appeal.
    @ParameterizedTest
    @MethodSource("histories")
    void everyTierIsExplainedByWhatWasTold(List<Behaviour> history) {
        for (var arrival : ordersOf(history)) {
            var decisions = DatedDecisions.of(told(arrival));
            for (int days = 0; days < 110; days++) {
                assertThat(decisions.last(daysAgo(days)).map(decisions::announcedBy).map(DatedDecision::event).stream())
                        .allMatch(TierEvent.Reached.class::isInstance);
            }
        }
    }

    private static TierSpan span(DatedDecision dated) {
        var tier = Objects.requireNonNull(dated.tier());
        return new TierSpan(tier.code(), tier.rank(), dated.counts());
    }

    private static TierSpan explained(DatedDecision dated) {
        var decision = Objects.requireNonNull(dated.event().decision());
        var standing = Objects.requireNonNull(decision.grounds()).standing();
        return new TierSpan(standing.tier().code(), standing.tier().rank(), Objects.requireNonNull(standing.since()));
    }

    private static List<TierEvent> told(List<Behaviour> arrival) {
        var told = new ArrayList<TierEvent>();
        CustomerState state = null;
        for (var behaviour : arrival) {
            var outcome = new Scoring(ProgramTimeline.of(V1), SHANGHAI, NOW)
                    .apply(state, behaviour, Objects.requireNonNull(behaviour.event()), new Position(0, 1));
            state = outcome.state();
            told.addAll(outcome.told());
        }
        return told;
    }

    private static List<List<Behaviour>> ordersOf(List<Behaviour> history) {
        if (history.isEmpty()) {
            return List.of(List.of());
        }
        var orders = new ArrayList<List<Behaviour>>();
        for (var first : history) {
            var rest = new ArrayList<>(history);
            rest.remove(first);
            for (var order : ordersOf(rest)) {
                var whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }
}
