package dev.rung.scoring.population.scan;

import java.util.List;

/// Some of everybody, as they were read at one moment.
///
/// @param members in the order of customer ids
/// @param unpaired customers who are left out: their standing, their state and whether they take part come by
///     three topics, and one of them was on its way
public record PopulationSlice(List<PopulationMember> members, long unpaired) {}
