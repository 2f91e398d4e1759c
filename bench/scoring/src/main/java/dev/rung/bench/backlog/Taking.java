package dev.rung.bench.backlog;

/// A contender at work.
interface Taking extends AutoCloseable {

    /// @param started called once, when it has its partitions and begins
    void start(Runnable started);

    /// Called when the backlog is in.
    Counted counted();

    @Override
    void close();
}
