package dev.rung.scoring.state.transition;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.program.TierProgram;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The stream's outcomes for one customer, without a stream.
public final class Outcomes {

    private Outcomes() {}

    /// One for each behaviour, in the order of arrival, at the offsets from 1 on.
    public static List<Scoring.ScoringOutcome> of(
            List<Behaviour> history, TierProgram policy, ZoneId zone, Instant now) {
        var scoring = new Scoring(ProgramTimeline.of(policy), zone, now);
        var outcomes = new ArrayList<Scoring.ScoringOutcome>();
        for (var behaviour : history) {
            var event = Objects.requireNonNull(behaviour.event());
            var before = outcomes.isEmpty() ? null : outcomes.getLast().state();
            outcomes.add(scoring.apply(before, behaviour, event, new Position(97, outcomes.size() + 1L)));
        }
        return outcomes;
    }
}
