package dev.rung.platform.problem;

/// Tells the failures of a database that is away for the moment. Whoever has no database, as the gateway, has none of
/// these either.
public interface DatabaseOutages {

    boolean areCauseOf(Throwable failure);
}
