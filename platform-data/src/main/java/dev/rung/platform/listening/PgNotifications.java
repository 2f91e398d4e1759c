package dev.rung.outreach.listening;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Hears NOTIFY on one connection per instance, which is opened again for as long as it takes when it breaks.
@ApplicationScoped
public class PgNotifications {

    /// Rung to every listener when the connection is (again) there: whatever was rung before may have been missed.
    public static final String MAYBE_MISSED = "";

    private static final Logger LOG = Logger.getLogger(PgNotifications.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final PgSubscriber subscriber;

    PgNotifications(Vertx vertx, ListenerConnection database) {
        subscriber = PgSubscriber.subscriber(vertx, options(database)).reconnectPolicy(PgNotifications::pause);
    }

    /// @param name of the PostgreSQL channel
    /// @param listener is called on an event loop; gets the payload, or [#MAYBE_MISSED]
    public void listen(String name, Consumer<String> listener) {
        subscriber
                .channel(name)
                .subscribeHandler(_ -> listener.accept(MAYBE_MISSED))
                .handler(listener::accept);
    }

    void connect(@Observes StartupEvent start) {
        subscriber
                .connect()
                .onFailure(failure -> LOG.warn("Cannot listen to the database; work goes on by polling", failure));
    }

    void close(@Observes ShutdownEvent stop) {
        subscriber.close().onFailure(failure -> LOG.debug("Listening ended with a failure", failure));
    }

    private static Long pause(Integer failures) {
        return Math.min(LONGEST_PAUSE.toMillis(), 100L << Math.min(failures, 10));
    }

    private static PgConnectOptions options(ListenerConnection database) {
        return new PgConnectOptions()
                .setHost(database.host())
                .setPort(database.port())
                .setDatabase(database.name())
                .setUser(database.user())
                .setPassword(database.password());
    }
}
