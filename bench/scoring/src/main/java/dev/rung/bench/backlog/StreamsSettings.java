package dev.rung.bench.backlog;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;

/// Scoring-service's own settings of Kafka Streams, read from what it is built with, so that they cannot drift apart.
final class StreamsSettings {

    private static final String PREFIX = "kafka-streams.";
    private static final String SCORING = "scoring-service";

    private StreamsSettings() {}

    /// @param application names the consumer group, the changelogs and the transactions
    static Properties of(String kafka, String application, Path state) {
        var settings = new Properties();
        var service = service();
        for (var name : service.getPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                // what is empty is not set
                service.getOptionalValue(name, String.class)
                        .ifPresent(value -> settings.setProperty(name.substring(PREFIX.length()), value));
            }
        }
        settings.setProperty(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
        settings.setProperty(StreamsConfig.APPLICATION_ID_CONFIG, application);
        settings.setProperty(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        return settings;
    }

    private static SmallRyeConfig service() {
        try {
            for (var found :
                    Collections.list(StreamsSettings.class.getClassLoader().getResources("application.properties"))) {
                var properties = new Properties();
                try (var in = found.openStream()) {
                    properties.load(in);
                }
                if (SCORING.equals(properties.getProperty("quarkus.application.name"))) {
                    return resolved(properties);
                }
            }
            throw new IllegalStateException("The settings of " + SCORING + " are not on the class path");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Some name others: `${rung.streams.session-timeout}`.
    private static SmallRyeConfig resolved(Properties properties) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addSystemSources()
                .withSources(new PropertiesConfigSource(properties, SCORING, 100))
                .build();
    }
}
