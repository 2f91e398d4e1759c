package dev.rung.scoring.assessment.census;

import dev.rung.scoring.assessment.rfm.RfmCuts;
import dev.rung.scoring.assessment.thresholds.Threshold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A policy's numbers, drawn anew from everybody.
///
/// @param thresholds of every tier but the lowest; empty: the ladder stays as written
/// @param cuts null: they stay as written
public record RefreshedNumbers(
        List<Threshold> thresholds, @Nullable RfmCuts cuts) {}
