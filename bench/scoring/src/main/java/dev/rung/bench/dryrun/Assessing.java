package dev.rung.bench.dryrun;

import dev.rung.bench.events.Crowd;
import dev.rung.bench.events.Person;
import dev.rung.bench.events.Sent;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.scoring.assessment.CarriedStanding;
import dev.rung.scoring.assessment.TierProgram;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.stream.CustomerState;
import dev.rung.scoring.stream.Scoring;
import dev.rung.scoring.stream.Scoring.ScoringOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.SplittableRandom;

/// Customers as the stream assesses them. Their histories are of different lengths, most of them short: four events and
/// exponentially more, twenty on average, over three hundred days.
final class Assessing {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration SPAN = Duration.ofDays(300);
    private static final int AT_LEAST = 4;
    private static final int MORE = 16;
    private static final int PARTITIONS = 4;

    private final long seed;
    private final Instant now;
    private final Scoring scoring;

    Assessing(long seed, TierProgram policy, Instant now) {
        this.seed = seed;
        this.now = now;
        this.scoring = new Scoring(policy, ZONE, now);
    }

    ScoringOutcome customer(int number) {
        var person = Person.of(seed, number);
        var position = new Position(number % PARTITIONS, number / PARTITIONS);
        var state = new CustomerState(person.externalId(), features(number), CarriedStanding.UNRANKED, position, 0, 0);
        return scoring.inTime(person.id(), state).orElseThrow();
    }

    private Features features(int number) {
        var random = new SplittableRandom(seed + number);
        int events = AT_LEAST + (int) (-Math.log(1 - random.nextDouble()) * MORE);
        var crowd = new Crowd(seed, number, 1);
        var history = new ArrayList<Sent>();
        for (int i = 0; i < events; i++) {
            var sent = crowd.next(now.minus(SPAN.multipliedBy(events - i).dividedBy(events)));
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
