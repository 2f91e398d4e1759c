/// Tiers that a person grants, mostly after an appeal.
///
/// In come grants and their ends, by agents; [dev.rung.scoring.override.OverridePolicy] refuses unsound ones.
/// The others are kept with who, why and until when, and go out on topic `overrides`, which the stream reads: it
/// alone changes standings. Out goes a customer's list, and whether each still counts.
@NullMarked
package dev.rung.scoring.override;

import org.jspecify.annotations.NullMarked;
