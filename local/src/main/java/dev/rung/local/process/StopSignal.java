package dev.rung.local.process;

/// How a process is asked to stop.
public enum StopSignal {
    TERM,
    /// PostgreSQL's fast shutdown: it takes TERM as "when the last client has gone".
    INT,
    /// Not at all: it ends as by a crash.
    KILL
}
