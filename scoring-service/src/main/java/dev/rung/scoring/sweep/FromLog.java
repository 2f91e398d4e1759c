package dev.rung.scoring.sweep;

import io.quarkus.runtime.annotations.RegisterForReflection;

/// How the sample fared that was counted once more from the log.
///
/// @param sampled drawn by lot
/// @param recounted of these, compared
/// @param leftOut the others: the log no longer tells all of them
/// @param differing of those recounted
@RegisterForReflection
record FromLog(long sampled, long recounted, long leftOut, long differing) {

    static final FromLog NOTHING = new FromLog(0, 0, 0, 0);
}
