package dev.rung.local.process;

/// Asks a starting process whether it can do its work. Throws or says false as long as it can't.
@FunctionalInterface
public interface Readiness {

    boolean ready() throws Exception;
}
