/// A bridge to what the service keeps to itself.
@NullMarked
package dev.rung.scoring.standings;

import org.jspecify.annotations.NullMarked;
