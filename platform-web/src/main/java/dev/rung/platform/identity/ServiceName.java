package dev.rung.platform.identity;

import dev.rung.platform.problem.Problem;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// This service's short name, such as `benefits`: it stands in the paths of routes that every service has, and the
/// gateway tells them apart by it.
@Singleton
public class ServiceName {

    private final String name;

    ServiceName(@ConfigProperty(name = "quarkus.application.name") String application) {
        this.name = application.replace("-service", "");
    }

    /// Answers 404 where the path names another service than this one.
    public void mustBe(String asked) {
        if (!asked.equals(name)) {
            throw Problem.of(404, "not-found").asException();
        }
    }
}
