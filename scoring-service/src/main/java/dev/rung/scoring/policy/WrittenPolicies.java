package dev.rung.scoring.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.scoring.assessment.Policies;
import dev.rung.scoring.assessment.Policy;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The policies as other features read them: those that were written down, and the one that is shipped.
@ApplicationScoped
public class WrittenPolicies {

    private final PolicyVersions versions;
    private final Policies policies;
    private final ObjectMapper json;

    WrittenPolicies(PolicyVersions versions, Policies policies, ObjectMapper json) {
        this.versions = versions;
        this.policies = policies;
        this.json = json;
    }

    /// One policy, whatever its state.
    ///
    /// @param hash of what was written down; null for the one that is shipped
    public record Written(Policy policy, @Nullable String hash) {}

    /// Fails with 404 where there is none.
    @WithSession
    public Uni<Written> one(int version) {
        return versions.one(version).map(this::read);
    }

    /// The highest version whose time has come, as the stream decides it too.
    @WithSession
    public Uni<Written> inForce(Instant now) {
        return versions.inForce(now).map(this::read);
    }

    /// The same words as the stream reads.
    private Written read(PolicyVersion version) {
        if (version.version() == Shipped.VERSION) {
            return new Written(policies.shipped(), null);
        }
        try {
            var policy = json.readValue(version.document().versioned(version.version()), Policy.class);
            return new Written(policy, version.hash);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Policy " + version.version() + " cannot be read", e);
        }
    }
}
