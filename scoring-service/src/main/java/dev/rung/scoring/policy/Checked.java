package dev.rung.scoring.policy;

import java.util.List;

/// What the check says of a policy.
sealed interface Checked {

    record Sound(Document document, List<Warning> warnings) implements Checked {}

    /// @param flaws never empty
    record Unsound(List<Flaw> flaws) implements Checked {}
}
