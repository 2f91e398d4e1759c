/// `./rung backup` and `./rung restore`: all that is true of a suite on this machine, in one folder.
///
/// In comes a running suite; out go PostgreSQL at one moment, Kafka at a later one, the keys, and a manifest with
/// their checksums. That order is what makes it whole: a database older than the topics catches up by itself, the
/// other way round something would be missing. docs/backup.md says what is true and what is derived.
@NullMarked
package dev.rung.local.backup;

import org.jspecify.annotations.NullMarked;
