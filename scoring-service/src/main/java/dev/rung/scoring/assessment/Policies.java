package dev.rung.scoring.assessment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The policies this build knows: one, shipped with it. A policy that is not sound stops the start.
@ApplicationScoped
@RegisterForReflection(
        targets = {
            Policy.class,
            Component.class,
            Tier.class,
            Caps.class,
            FrequencyTerms.class,
            RfmCuts.class,
            ValueLevels.class,
            Cycle.class,
            Measure.class,
            Transition.class
        })
public class Policies {

    private final Policy current;

    Policies(ObjectMapper json) {
        this.current = read("v1.json", json);
    }

    /// The policy in force.
    public Policy current() {
        return current;
    }

    static Policy read(String name, ObjectMapper json) {
        try (var resource = Policies.class.getResourceAsStream("/policies/" + name)) {
            return json.readerFor(Policy.class)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .readValue(resource);
        } catch (IOException e) {
            throw new UncheckedIOException("Policy " + name + " cannot be read", e);
        }
    }
}
