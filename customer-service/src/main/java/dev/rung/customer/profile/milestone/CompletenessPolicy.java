package dev.rung.customer.profile.milestone;

import java.util.Set;

/// Decides whether a profile says all that the store asks for.
final class CompletenessPolicy {

    private CompletenessPolicy() {}

    static boolean isComplete(Set<ProfileField> given, Set<ProfileField> asked) {
        return given.containsAll(asked);
    }
}
