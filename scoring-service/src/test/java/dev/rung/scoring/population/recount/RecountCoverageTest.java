package dev.rung.scoring.population.recount;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.paid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.scoring.Crowd;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.MergeLinks;
import dev.rung.scoring.state.consent.PersonalisationConsent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecountCoverageTest {

    private static final Duration TOLERANCE = Duration.ofMinutes(10);
    private static final Instant KEPT_SINCE = daysAgo(28);

    private static final RetainedRange WHOLE = new RetainedRange(0, daysAgo(300), 1_000);
    private static final RetainedRange CUT = new RetainedRange(500, KEPT_SINCE, 1_000);

    @Test
    void whereNothingWasEverDeletedEverybodyIsCovered() {
        assertThat(covers(WHOLE, state(daysAgo(200), 999))).isTrue();
    }

    @Test
    void otherwiseThoseWhoCameAfterTheOldestRecordWasTakenIn() {
        assertThat(covers(CUT, state(KEPT_SINCE.plus(TOLERANCE).plusMillis(1), 999)))
                .isTrue();
        assertThat(covers(CUT, state(daysAgo(200), 999))).isFalse();
    }

    @Test
    void aClockThatWasAheadMayHideADeletedRecord() {
        assertThat(covers(CUT, state(KEPT_SINCE.plus(TOLERANCE), 999))).isFalse();
    }

    @Test
    void whereTheOldestRecordWasDeletedMeanwhileNobodyIs() {
        assertThat(covers(new RetainedRange(500, null, 1_000), state(daysAgo(0), 999)))
                .isFalse();
    }

    @Test
    void whoseLastBehaviourTheLogDoesNotHaveIsNotCovered() {
        assertThat(covers(WHOLE, state(daysAgo(200), 1_000))).isFalse();
        assertThat(covers(WHOLE, state(daysAgo(200), 999, 7))).isFalse();
    }

    @Test
    void whoDidSomethingThatTheStreamMayHaveForgottenIsNotCovered() {
        assertThat(covers(WHOLE, state(daysAgo(TierProgram.LONGEST_WINDOW), 999)))
                .isTrue();
        assertThat(covers(WHOLE, state(daysAgo(TierProgram.LONGEST_WINDOW + 1), 999)))
                .isFalse();
    }

    private static boolean covers(RetainedRange stretch, CustomerState stored) {
        var horizon = TODAY.minusDays(TierProgram.LONGEST_WINDOW);
        return new RecountCoverage(Map.of(3, stretch), TOLERANCE, horizon, SHANGHAI).covers(stored);
    }

    private static CustomerState state(Instant firstEventAt, long offset) {
        return state(firstEventAt, offset, 3);
    }

    private static CustomerState state(Instant firstEventAt, long offset, int partition) {
        var state = Crowd.stateOf(List.of(paid("1", "5", firstEventAt)));
        return new CustomerState(
                "",
                state.features(),
                state.standing(),
                new Position(partition, offset),
                1,
                state.fingerprint(),
                MergeLinks.NONE,
                new PersonalisationConsent(true, 1));
    }
}
