package dev.rung.platform.identity;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/// Tells in which language a customer reads. A service without one answers customers as it answers everybody.
public interface ProfileLocales {

    /// In a session of its own.
    ///
    /// @param externalId the storefront's id of the customer
    /// @return BCP 47 tag; empty for one who has not been heard of
    Uni<Optional<String>> localeOf(String externalId);
}
