package dev.rung.scoring.assessment.standing;

import java.time.LocalDate;

/// How a tier was reached. It is remembered to the end of the cycle: until then, late data
/// may date it anew or undo it.
///
/// @param from what was held before
/// @param begun the date of the assessment that found the first upgrade from the anchor. Behaviour before a cycle
///     that was open on that date leads to no tier: its cycle would be over by then
public record Upgrade(Hold from, LocalDate begun) {}
