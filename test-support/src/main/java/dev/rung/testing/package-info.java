/// The tools that tests of every service need: real servers, tokens, events to send and to read, a
/// clock to set, golden JSON.
///
/// The servers run in containers where a Docker engine does, embedded where not: the same PostgreSQL, the same
/// Kafka, the same tests.
@NullMarked
package dev.rung.testing;

import org.jspecify.annotations.NullMarked;
