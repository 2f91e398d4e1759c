/// Made-up behaviour, the same for the same seed, with what must come of it; and how it lies on topic `behaviour`.
@NullMarked
package dev.rung.bench.events;

import org.jspecify.annotations.NullMarked;
