/// Tiers that a person grants, mostly after an appeal.
///
/// In come grants and their ends, by agents; [dev.rung.scoring.override.OverridePolicy] says what a grant must be like. What
/// is sound is kept with who, why and until when, and goes out on topic `overrides`, which the stream reads: it alone
/// changes standings. Out goes a customer's list, and whether each still counts.
@NullMarked
package dev.rung.scoring.override;

import org.jspecify.annotations.NullMarked;
