package dev.rung.scoring.population.scan;

import java.util.List;

/// Some of everybody, as they were read at one moment.
///
/// @param members in the order of customer ids
/// @param unpaired customers who are left out: their standing and their state come by two topics, and one of the two
/// was
///     on its way
public record PopulationSlice(List<PopulationMember> members, long unpaired) {}
