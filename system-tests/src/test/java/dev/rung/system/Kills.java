package dev.rung.system;

/// How often a test ends each service as a crash would: `RUNG_KILLS`, three where nothing else is said.
public final class Kills {

    public static final int OF_EACH_SERVICE = Integer.parseInt(System.getenv().getOrDefault("RUNG_KILLS", "3"));

    private Kills() {}
}
