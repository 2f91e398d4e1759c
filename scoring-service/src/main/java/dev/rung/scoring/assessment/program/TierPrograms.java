package dev.rung.scoring.assessment.program;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.scoring.assessment.ladder.Cycle;
import dev.rung.scoring.assessment.ladder.TierRule;
import dev.rung.scoring.assessment.rfm.RfmCuts;
import dev.rung.scoring.assessment.rfm.ValueLevels;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The policy that is shipped with this build. The service does not start if it is not valid.
@ApplicationScoped
@RegisterForReflection(
        targets = {
            TierProgram.class,
            ComponentRule.class,
            TierRule.class,
            Caps.class,
            FrequencyTerms.class,
            RfmCuts.class,
            ValueLevels.class,
            Cycle.class
        })
public class TierPrograms {

    private final TierProgram shipped;

    TierPrograms(ObjectMapper json) {
        this.shipped = read("v1.json", json);
    }

    /// In force until another is published; `policy.catalog.PolicyCatalog` and the stream know which one is.
    public TierProgram shipped() {
        return shipped;
    }

    static TierProgram read(String name, ObjectMapper json) {
        try (var resource = TierPrograms.class.getResourceAsStream("/policies/" + name)) {
            return json.readerFor(TierProgram.class)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .readValue(resource);
        } catch (IOException e) {
            throw new UncheckedIOException("Policy " + name + " cannot be read", e);
        }
    }
}
