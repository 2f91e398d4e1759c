/// The clock that use cases inject. Rules get times as parameters and never ask it.
@NullMarked
package dev.rung.platform.time;

import org.jspecify.annotations.NullMarked;
