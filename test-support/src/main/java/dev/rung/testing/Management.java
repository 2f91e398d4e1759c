package dev.rung.testing;

import org.eclipse.microprofile.config.ConfigProvider;

/// The port at which the application under test tells how it is.
public final class Management {

    private Management() {}

    /// @param path such as `/q/health/ready`
    public static String at(String path) {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return "http://localhost:" + port + path;
    }
}
