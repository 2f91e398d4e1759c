package dev.rung.scoring.state.transition;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.state.CustomerState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Runs the rules of scoring over what one customer did, as the stream does, without a stream.
public final class ScoringSimulator {

    private static final TierProgram SHIPPED = shipped();

    private ScoringSimulator() {}

    /// The events the stream would send about the customer's tiers.
    ///
    /// @param history in the order of arrival, at `now`
    public static List<TierEvent> tierEvents(List<Behaviour> history, ZoneId zone, Instant now) {
        var scoring = new Scoring(ProgramTimeline.of(SHIPPED), zone, now);
        var told = new ArrayList<TierEvent>();
        var seen = new HashSet<UUID>();
        CustomerState state = null;
        for (var behaviour : history) {
            var event = Objects.requireNonNull(behaviour.event());
            var isFirst = seen.add(event.eventId());
            var outcome = isFirst || state == null
                    ? scoring.apply(state, behaviour, event, new Position(0, 1))
                    : scoring.repeat(state, behaviour, event, new Position(0, 1));
            state = outcome.state();
            told.addAll(outcome.told());
        }
        return told;
    }

    private static TierProgram shipped() {
        try (var json = TierProgram.class.getResourceAsStream("/policies/v1.json")) {
            return new ObjectMapper().registerModule(new JavaTimeModule()).readValue(json, TierProgram.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
