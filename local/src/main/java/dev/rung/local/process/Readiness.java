package dev.rung.local.process;

/// Asks a starting process whether it can do its work. Throws or returns false while it cannot.
@FunctionalInterface
public interface Readiness {

    boolean ready() throws Exception;
}
