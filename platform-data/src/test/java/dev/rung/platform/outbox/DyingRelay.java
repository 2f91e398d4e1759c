package dev.rung.platform.outbox;

import static dev.rung.platform.outbox.Relays.andThen;

/// A process that relays and is killed after Kafka acknowledged, before the rows are deleted.
final class DyingRelay {

    static final int KILLED = 137;

    private DyingRelay() {}

    static void main() throws Exception {
        var producer = Relays.producer();
        Relays.relayAll(
                andThen(new KafkaCarrier(producer), () -> Runtime.getRuntime().halt(KILLED)));
    }
}
