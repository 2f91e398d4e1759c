/// All that scoring remembers of one customer, and its bytes.
///
/// [dev.rung.scoring.state.CustomerState] holds the features, the carried standing and the links of a merge. In
/// comes what happened, out goes the next state; `transition` decides which. It knows no topic and no store.
@NullMarked
package dev.rung.scoring.state;

import org.jspecify.annotations.NullMarked;
