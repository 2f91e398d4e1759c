package dev.rung.scoring.population.recount;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.platform.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/// Kafka is away: nobody listens there.
public final class NoKafka {

    private static final Map<String, Object> NOWHERE =
            Map.of("bootstrap.servers", "localhost:1", "default.api.timeout.ms", "500", "request.timeout.ms", "400");

    private NoKafka() {}

    public static Recounting recounting(ObjectMapper json, Store store) {
        return new Recounting(
                new BehaviourLog(NOWHERE, "behaviour"), () -> Duration.ZERO, json, store, Clock.systemUTC());
    }
}
