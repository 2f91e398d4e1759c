/// The servers under measurement: PostgreSQL, Kafka and scoring-service, each a process of its own, started by
/// module `local` as `./rung up` starts them, but alone and on free ports.
@NullMarked
package dev.rung.bench.servers;

import org.jspecify.annotations.NullMarked;
