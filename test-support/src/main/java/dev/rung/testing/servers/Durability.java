package dev.rung.testing.servers;

/// Whether PostgreSQL writes through to the disk. Tests lose nothing by a crash of the machine, and are faster
/// without; a bench says `-Drung.test.durable=on`.
final class Durability {

    static final String SETTING = System.getProperty("rung.test.durable", "off");

    private Durability() {}
}
