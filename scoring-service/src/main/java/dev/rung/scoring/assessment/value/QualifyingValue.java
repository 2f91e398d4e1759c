package dev.rung.scoring.assessment.value;

import java.time.Instant;
import java.time.LocalDate;

/// The value that a customer's tier is decided by on a business date.
///
/// @param value of the policy's measure
/// @param seenFirst the day the customer was first seen
/// @param policyBegan when the policy began to count; [Instant#MIN] where it always did
public record QualifyingValue(long value, LocalDate seenFirst, Instant policyBegan, AssessmentDate today) {

    public LocalDate date() {
        return today.date();
    }

    /// When a change counts that the policy itself brings: from its beginning, but not before what it changes.
    public Instant policyCounts(Instant since) {
        var from = policyBegan.equals(Instant.MIN) ? today.startsAt() : policyBegan;
        return from.isBefore(since) ? since : from;
    }
}
