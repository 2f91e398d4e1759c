/// scoring-service alone, as it is packaged, killed again and again: real processes, a real Kafka and PostgreSQL, and
/// no code of the service on the class path.
@NullMarked
package dev.rung.system.scoring;

import org.jspecify.annotations.NullMarked;
