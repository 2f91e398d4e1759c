/// How instances of scoring-service share the stream: who has which partitions, how much each does, and how long the
/// partitions of one that is killed stand still.
@NullMarked
package dev.rung.bench.instances;

import org.jspecify.annotations.NullMarked;
