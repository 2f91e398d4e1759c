package dev.rung.local.imports;

/// How far an import goes.
enum RunMode {
    REAL,
    /// The suite is asked what it would do.
    DRY,
    /// A dry run without a suite: it checks the file alone.
    OFFLINE
}
