package dev.rung.customer.intake.cleaning;

import java.time.Duration;
import java.time.Period;

public record Terms(int maxEvents, Duration clockTolerance, Period oldest, long inFlightBytes, Duration pause)
        implements IntakeTerms {

    public static final Terms USUAL =
            new Terms(1_000, Duration.ofMinutes(5), Period.ofYears(30), 20_000, Duration.ofSeconds(2));
}
