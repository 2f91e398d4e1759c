package dev.rung.scoring.population.job;

/// How a job ended.
///
/// @param state what the kind calls that
/// @param report is kept as JSON
public record JobEnd(String state, Object report) {}
