package dev.rung.customer.profile.milestone;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A profile as milestones look at it. Lives in memory only.
///
/// @param customerId never of who is part of another customer
/// @param given the fields that say something
public record ProfileFacts(
        UUID customerId, String externalId, @Nullable LocalDate birthday, Set<ProfileField> given) {

    /// Keeps personal data out of logs.
    @Override
    public String toString() {
        return "ProfileFacts[" + customerId + "]";
    }
}
