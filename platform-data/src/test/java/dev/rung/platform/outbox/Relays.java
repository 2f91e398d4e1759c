package dev.rung.platform.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.platform.Database;
import dev.rung.platform.json.JsonText;
import dev.rung.testing.Servers;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;

/// Relays as a service has them, without the service.
final class Relays {

    private Relays() {}

    static KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(RelayLifecycle.producing(Map.of("bootstrap.servers", Servers.kafka())));
    }

    /// Relays until nothing waits, or until the carrier dies.
    static void relayAll(Carrier carrier) throws SQLException, InterruptedException {
        try (var connection = Database.RELAYING.connect()) {
            connection.setAutoCommit(false);
            var relaying = new Relaying(carrier, new JsonText(new ObjectMapper()));
            while (relaying.relayOnce(connection) == Relaying.Outcome.MORE) {}
        }
    }

    /// A carrier after whose sending something happens.
    static Carrier andThen(Carrier carrier, Runnable happening) {
        return new Carrier() {
            @Override
            public Set<Long> send(Collection<OutboxEntry> events) throws InterruptedException {
                var acknowledged = carrier.send(events);
                happening.run();
                return acknowledged;
            }
        };
    }
}
