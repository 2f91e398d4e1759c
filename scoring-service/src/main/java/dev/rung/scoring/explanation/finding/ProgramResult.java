package dev.rung.scoring.explanation.finding;

import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Component;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.contracts.scoring.AssessmentEvent.Next;
import dev.rung.contracts.scoring.AssessmentEvent.Rfm;
import dev.rung.contracts.scoring.AssessmentEvent.Standing;
import dev.rung.contracts.scoring.Grounds;
import dev.rung.scoring.assessment.Assessment;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The result of one policy: the tier, and the growth value with its rows.
///
/// @param on the business date that it is of
/// @param growthValue the sum of the components' points
public record ProgramResult(
        LocalDate on,
        Standing standing,
        long growthValue,
        List<Component> components,
        Rfm rfm,
        @Nullable Next next,
        Keep keep,
        int policyVersion) {

    public static ProgramResult of(Grounds grounds, int policyVersion) {
        return new ProgramResult(
                grounds.on(),
                grounds.standing(),
                grounds.growthValue(),
                grounds.components(),
                grounds.rfm(),
                grounds.next(),
                grounds.keep(),
                policyVersion);
    }

    public static ProgramResult of(Assessed assessed, LocalDate on) {
        return new ProgramResult(
                on,
                assessed.tier(),
                assessed.growthValue(),
                assessed.components(),
                assessed.rfm(),
                assessed.next(),
                assessed.keep(),
                assessed.policyVersion());
    }

    public static ProgramResult of(Assessment assessment, LocalDate on) {
        return new ProgramResult(
                on,
                assessment.shown().on(assessment.tier()),
                assessment.growthValue(),
                assessment.components(),
                assessment.rfm(),
                assessment.next(),
                assessment.keep(),
                assessment.policyVersion());
    }

    /// The same on a later day before which nothing happened: the days since the last order are counted from there.
    ProgramResult countedOn(LocalDate day) {
        return new ProgramResult(
                day, standing, growthValue, components, rfm.countedOn(day, on), next, keep, policyVersion);
    }

    /// The value that the thresholds were compared with, in whole units.
    public Measured measured() {
        var measure = Stream.concat(Stream.ofNullable(next).flatMap(it -> it.needed().stream()), keep.needed().stream())
                .map(Needed::measure)
                .findFirst()
                .orElse("growthValue");
        return switch (measure) {
            case "spend" ->
                new Measured(
                        measure, rfm.spend().setScale(0, RoundingMode.FLOOR).longValueExact());
            case "orders" -> new Measured(measure, rfm.orders());
            default -> new Measured(measure, growthValue);
        };
    }

    public record Measured(String measure, long value) {}
}
