package dev.rung.scoring.assessment.value;

import java.time.Instant;
import java.time.LocalDate;

/// What a customer has to show for a tier on a day.
///
/// @param value of the policy's measure
/// @param seenFirst the day the customer was first seen
/// @param policyBegan when the policy began to count; [Instant#MIN] where it always did
public record QualifyingValue(long value, LocalDate seenFirst, Instant policyBegan, AssessmentDate today) {

    public LocalDate date() {
        return today.date();
    }

    /// From when on counts what the policy itself brings: from when it counts, but not before what it changes.
    public Instant policyCounts(Instant since) {
        var from = policyBegan.equals(Instant.MIN) ? today.startsAt() : policyBegan;
        return from.isBefore(since) ? since : from;
    }
}
