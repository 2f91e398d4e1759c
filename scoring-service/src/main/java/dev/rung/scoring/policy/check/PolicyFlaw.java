package dev.rung.scoring.policy.check;

import dev.rung.platform.locale.Text;

/// One entry of `errors`.
///
/// @param field as the client wrote it, such as `ladder[3].enter`; empty: the whole
public record PolicyFlaw(String field, Text reason) {

    private static final String UNSPECIFIC = "reason.value-refused";

    /// No rule explains it: the program could not be made.
    static PolicyFlaw unspecific(String field) {
        return new PolicyFlaw(field, Text.of(UNSPECIFIC));
    }

    boolean isUnspecific() {
        return reason.key().equals(UNSPECIFIC);
    }
}
