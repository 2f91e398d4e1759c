/// Measures the ledger, as `./rung bench ledger` says: in come options, out go a report for people and the same
/// as JSON.
///
/// The service runs as in other tests, on a PostgreSQL that keeps what it has committed, and pgbench on the
/// same one. Whether a figure is good enough depends on the machine, and the report says so.
@NullMarked
package dev.rung.benefits.bench;

import org.jspecify.annotations.NullMarked;
