/// How fast a backlog is read: by a plain consumer, by a bare Streams count, by scoring's own topology.
///
/// Each runs alone in a JVM of its own ([dev.rung.bench.backlog.ContenderMain]) with the same options, from nothing
/// to the last record. The clock stops when Kafka has the position behind the last record, seen from outside
/// ([dev.rung.bench.backlog.ContenderProcess]); then each must have counted what the events' maker knows.
@NullMarked
package dev.rung.bench.backlog;

import org.jspecify.annotations.NullMarked;
