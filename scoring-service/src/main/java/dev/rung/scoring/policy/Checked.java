package dev.rung.scoring.policy;

import java.util.List;
import java.util.stream.Stream;

/// What the check says of a policy.
sealed interface Checked {

    /// The same with what else is wrong.
    default Checked with(List<Flaw> more) {
        return switch (this) {
            case Sound _ -> more.isEmpty() ? this : new Unsound(more);
            case Unsound(var flaws) ->
                new Unsound(Stream.concat(flaws.stream(), more.stream()).toList());
        };
    }

    record Sound(Document document, List<Warning> warnings) implements Checked {}

    /// @param flaws never empty
    record Unsound(List<Flaw> flaws) implements Checked {}
}
