package dev.rung.platform.listening;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Hears NOTIFY on one connection per instance, which is opened with the first listener, and again for as long as it
/// takes when it breaks.
@ApplicationScoped
public class PgNotifications {

    /// Rung to every listener when the connection is (again) there: whatever was rung
    /// before may have been missed.
    public static final String MAYBE_MISSED = "";

    private static final Logger LOG = Logger.getLogger(PgNotifications.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final PgSubscriber subscriber;
    private final Vertx vertx;
    private final AtomicBoolean asked = new AtomicBoolean();

    public PgNotifications(Vertx vertx, ListenerConnection database) {
        this.vertx = vertx;
        this.subscriber = PgSubscriber.subscriber(vertx, options(database)).reconnectPolicy(PgNotifications::pause);
    }

    /// @param name of the PostgreSQL channel
    /// @param listener is called on an event loop; gets the payload, or [#MAYBE_MISSED]
    public void listen(String name, Consumer<String> listener) {
        subscriber
                .channel(name)
                .subscribeHandler(_ -> listener.accept(MAYBE_MISSED))
                .handler(listener::accept);
        if (asked.compareAndSet(false, true)) {
            connect();
        }
    }

    private void connect() {
        subscriber.connect().onFailure(failure -> {
            LOG.warn("Cannot listen to the database; work goes on by polling", failure);
            vertx.setTimer(LONGEST_PAUSE.toMillis(), _ -> connect());
        });
    }

    @PreDestroy
    public void close() {
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
