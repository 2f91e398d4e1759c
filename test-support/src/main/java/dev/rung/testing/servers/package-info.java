/// PostgreSQL and Kafka for the tests of one JVM: in containers where a Docker engine runs, embedded where not.
@NullMarked
package dev.rung.testing.servers;

import org.jspecify.annotations.NullMarked;
