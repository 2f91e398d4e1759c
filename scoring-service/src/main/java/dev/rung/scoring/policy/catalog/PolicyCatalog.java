package dev.rung.scoring.policy.catalog;

import dev.rung.platform.json.JsonText;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.program.TierPrograms;
import dev.rung.scoring.policy.version.PolicyVersion;
import dev.rung.scoring.policy.version.PolicyVersions;
import dev.rung.scoring.policy.version.ShippedVersion;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The policies as other features read them: those that were written down, and the one that is shipped.
@ApplicationScoped
public class PolicyCatalog {

    private final PolicyVersions versions;
    private final TierPrograms policies;
    private final JsonText json;

    PolicyCatalog(PolicyVersions versions, TierPrograms policies, JsonText json) {
        this.versions = versions;
        this.policies = policies;
        this.json = json;
    }

    /// One policy, whatever its state.
    ///
    /// @param hash of what was written down; null for the one that is shipped
    public record CatalogEntry(TierProgram policy, @Nullable String hash) {}

    /// Fails with 404 where there is none.
    @WithSession
    public Uni<CatalogEntry> one(int version) {
        return versions.one(version).map(this::read);
    }

    /// The highest version whose time has come, as the stream decides it too.
    @WithSession
    public Uni<CatalogEntry> inForce(Instant now) {
        return versions.inForce(now).map(this::read);
    }

    /// The same words as the stream reads.
    private CatalogEntry read(PolicyVersion version) {
        if (version.version() == ShippedVersion.NUMBER) {
            return new CatalogEntry(policies.shipped(), null);
        }
        var policy = json.read(version.document().versioned(version.version()), TierProgram.class);
        return new CatalogEntry(policy, version.document().hash());
    }
}
