package dev.rung.bench.dryrun;

import dev.rung.bench.events.BehaviourRecord;
import dev.rung.bench.events.CustomerIds;
import dev.rung.bench.events.SimulatedPopulation;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.standing.CarriedStanding;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.MergeLinks;
import dev.rung.scoring.state.consent.PersonalisationConsent;
import dev.rung.scoring.state.transition.Scoring;
import dev.rung.scoring.state.transition.Scoring.ScoringOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.SplittableRandom;

/// Customers as the stream assesses them. Their histories are of different lengths, most of them short: four events and
/// exponentially more, twenty on average, over three hundred days.
final class AssessingCustomers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration SPAN = Duration.ofDays(300);
    private static final int AT_LEAST = 4;
    private static final int MORE = 16;
    private static final int PARTITIONS = 4;

    private final long seed;
    private final Instant now;
    private final Scoring scoring;

    AssessingCustomers(long seed, TierProgram policy, Instant now) {
        this.seed = seed;
        this.now = now;
        this.scoring = new Scoring(ProgramTimeline.of(policy), ZONE, now);
    }

    ScoringOutcome customer(int number) {
        var ids = CustomerIds.of(seed, number);
        var position = new Position(number % PARTITIONS, number / PARTITIONS);
        var state = new CustomerState(
                ids.externalId(),
                features(number),
                CarriedStanding.UNRANKED,
                position,
                0,
                0,
                MergeLinks.NONE,
                new PersonalisationConsent(true, 1));
        return scoring.reassess(ids.id(), state).orElseThrow();
    }

    private Features features(int number) {
        var random = new SplittableRandom(seed + number);
        int events = AT_LEAST + (int) (-Math.log(1 - random.nextDouble()) * MORE);
        var population = new SimulatedPopulation(seed, number, 1);
        var history = new ArrayList<BehaviourRecord>();
        for (int i = 0; i < events; i++) {
            var sent = population.next(now.minus(SPAN.multipliedBy(events - i).dividedBy(events)));
            if (!sent.again()) {
                history.add(sent);
            }
        }
        return history.stream()
                .map(sent -> Features.of(sent.behaviour(), sent.event().occurredAt(), ZONE))
                .reduce(Features::plus)
                .orElseThrow();
    }
}
