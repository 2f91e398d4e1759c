package dev.rung.local.imports;

/// How far an import goes.
enum RunMode {
    REAL,
    /// The suite is asked what it would do.
    DRY,
    /// A dry run that asks nobody: it knows what the file shows.
    OFFLINE
}
