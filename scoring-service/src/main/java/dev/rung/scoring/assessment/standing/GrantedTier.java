package dev.rung.scoring.assessment.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A tier that a person granted. The earned standing goes on beneath it, and the higher of the two counts.
///
/// @param decisionId the event that granted it
/// @param until the last day it counts
public record GrantedTier(UUID decisionId, String tier, Instant since, LocalDate until) {}
