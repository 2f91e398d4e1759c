package dev.rung.platform.directory;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/// Tells which customer the storefront calls by an id.
public interface CustomerIds {

    /// @param externalId the storefront's id
    /// @return empty for one who has not been heard of
    Uni<Optional<UUID>> idOf(String externalId);
}
