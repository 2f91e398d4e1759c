package dev.rung.customer.intake;

import java.time.Duration;
import java.time.Period;

record Terms(int maxEvents, Duration clockTolerance, Period oldest) implements IntakeTerms {

    static final Terms USUAL = new Terms(1_000, Duration.ofMinutes(5), Period.ofYears(30));
}
