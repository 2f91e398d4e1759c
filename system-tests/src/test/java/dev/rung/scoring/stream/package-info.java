/// A bridge to what the service keeps to itself.
@NullMarked
package dev.rung.scoring.stream;

import org.jspecify.annotations.NullMarked;
