package dev.rung.scoring.lifecycle;

/// A reason to think that a customer is leaving.
///
/// @param points how much it weighs among the others
record WeighedReason(ChurnReason reason, int points) {}
