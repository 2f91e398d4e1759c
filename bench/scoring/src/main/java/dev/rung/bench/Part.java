package dev.rung.bench;

/// What can be measured alone.
enum Part {
    BACKLOG("backlog"),
    LATENCY("latency"),
    DRY_RUN("dry-run");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    /// As on the command line.
    @Override
    public String toString() {
        return label;
    }
}
