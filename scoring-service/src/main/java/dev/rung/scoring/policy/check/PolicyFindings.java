package dev.rung.scoring.policy.check;

import dev.rung.scoring.policy.document.PolicyDocument;
import java.util.List;
import java.util.stream.Stream;

public sealed interface PolicyFindings {

    /// The same with what else is wrong.
    default PolicyFindings with(List<PolicyFlaw> more) {
        return switch (this) {
            case Valid _ -> more.isEmpty() ? this : new Invalid(more);
            case Invalid(var flaws) ->
                new Invalid(Stream.concat(flaws.stream(), more.stream()).toList());
        };
    }

    /// Of one that is refused there are none: its flaws come first.
    default List<PolicyWarning> warnings() {
        return List.of();
    }

    record Valid(PolicyDocument document, List<PolicyWarning> warnings) implements PolicyFindings {}

    /// @param flaws never empty
    record Invalid(List<PolicyFlaw> flaws) implements PolicyFindings {}
}
