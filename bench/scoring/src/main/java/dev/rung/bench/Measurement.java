package dev.rung.bench;

/// A part of the bench that can run alone.
enum Measurement {
    BACKLOG("backlog"),
    LATENCY("latency"),
    DRY_RUN("dry-run"),
    SHARED_DRY_RUN("shared-dry-run"),
    INSTANCES("instances");

    private final String label;

    Measurement(String label) {
        this.label = label;
    }

    /// As on the command line.
    @Override
    public String toString() {
        return label;
    }
}
