/// A bridge to what the service keeps to itself.
@NullMarked
package dev.rung.scoring.state.transition;

import org.jspecify.annotations.NullMarked;
