/// How fast a backlog is taken in: by a plain consumer, by a bare Streams count, by scoring's own topology.
///
/// Each runs alone in a JVM of its own ([dev.rung.bench.backlog.Contestant]) with the same options, from nothing to the
/// last record. The clock stops when Kafka has the position behind the last record, seen from outside
/// ([dev.rung.bench.backlog.Heat]); then each must have counted what the events' maker knows.
@NullMarked
package dev.rung.bench.backlog;

import org.jspecify.annotations.NullMarked;
