/// Scoring's stream seen from outside, through Kafka: which instance has which partitions, how far they are, and
/// whether each record was assessed once.
@NullMarked
package dev.rung.testing.stream;

import org.jspecify.annotations.NullMarked;
