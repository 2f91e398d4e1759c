package dev.rung.testing;

import dev.rung.testing.servers.OncePerJvm;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// A real PostgreSQL and a real Kafka, started once per JVM and shared by all its tests:
/// `@WithTestResource(Servers.class)` for a Quarkus test, the static methods for a plain one.
///
/// Every service finds its role and schema and all topics. Data stays from test to test, since to start a service
/// for each class would take minutes: a test makes its own customers, and counts what is theirs. A profile, which
/// starts the service anyway, begins with nothing by [#withEmptySchema].
public final class Servers implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(settings());
        settings.putAll(Identity.settings());
        return settings;
    }

    /// They stop with the JVM.
    @Override
    public void stop() {}

    /// For a test profile: what other classes left in the service's schema is gone. Topics keep what was sent.
    ///
    /// @param settings the profile's own
    public static Map<String, String> withEmptySchema(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("quarkus.flyway.clean-disabled", "false");
        all.put("quarkus.flyway.clean-at-start", "true");
        // an emptied database would begin at the beginning of each topic, and take in all that others have told
        all.put("rung.recovery.enabled", "false");
        return all;
    }

    /// Where Kafka answers.
    public static String kafka() {
        return setting("rung.kafka");
    }

    /// Where PostgreSQL answers. The database is called `rung`, a service's role, password
    /// and schema like the service.
    public static String jdbcUrl() {
        return "jdbc:postgresql://%s:%s/rung".formatted(setting("rung.database.host"), setting("rung.database.port"));
    }

    private static String setting(String name) {
        var value = settings().get(name);
        if (value == null) {
            throw new IllegalStateException("The servers did not say " + name);
        }
        return value;
    }

    private static Map<String, String> settings() {
        return OncePerJvm.start();
    }
}
