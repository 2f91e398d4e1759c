package dev.rung.platform.schema;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/// Holds up the start until the tables are those that this version was written for, or newer. It waits for the database
/// too, without end: whoever started the process has probes that end it.
@ApplicationScoped
class AwaitingMigrations {

    private static final Logger LOG = Logger.getLogger(AwaitingMigrations.class);

    /// Before everything else that begins with the service, timers too: nothing may touch a table that is not there.
    private static final int FIRST = Integer.MIN_VALUE;

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Flyway flyway;
    private final boolean migratesItself;

    AwaitingMigrations(Flyway flyway, @ConfigProperty(name = "rung.migrations.at-start") boolean migratesItself) {
        this.flyway = flyway;
        this.migratesItself = migratesItself;
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) throws InterruptedException {
        if (!migratesItself) {
            await(this::missing, PAUSE);
        }
    }

    /// @param missing what is missing yet, empty where nothing is
    static void await(Supplier<String> missing, Duration pause) throws InterruptedException {
        var told = "";
        for (var now = missing.get(); !now.isEmpty(); now = missing.get()) {
            if (!now.equals(told)) {
                LOG.infof("Waiting for the migrations: %s", now);
                told = now;
            }
            Thread.sleep(pause);
        }
    }

    private String missing() {
        try {
            var checked = flyway.validateWithResult();
            return checked.validationSuccessful ? "" : checked.getAllErrorMessages();
        } catch (FlywayException away) {
            return String.valueOf(away.getMessage());
        }
    }
}
