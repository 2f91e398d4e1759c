package dev.rung.customer.minor;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;

/// The sealed part of a guardian's yes. The JSON is kept for years: fields are only ever added.
///
/// @param guardian their name
/// @param relation `parent` or `guardian`
/// @param proof by what the agent knows, such as a paper that was shown or the number of a call
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record GuardianProof(String guardian, String relation, String proof) {

    /// Keeps personal data out of logs.
    @Override
    public String toString() {
        return "GuardianProof[…]";
    }
}
