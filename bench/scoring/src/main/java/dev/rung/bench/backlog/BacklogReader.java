package dev.rung.bench.backlog;

/// A contender while it reads the backlog.
interface BacklogReader extends AutoCloseable {

    /// @param started called once, when it has its partitions and begins
    void start(Runnable started);

    /// Called when the whole backlog is read.
    BacklogTotals counted();

    @Override
    void close();
}
