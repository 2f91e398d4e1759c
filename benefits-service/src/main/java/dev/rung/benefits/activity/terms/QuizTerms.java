package dev.rung.benefits.activity.terms;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;

/// @param tries `day` or `once`: for what one customer has one try
/// @param pointsPerRight for each right answer
/// @param pointsAllRight beside that, where all are right
@RegisterForReflection
public record QuizTerms(
        @NotNull String tries,
        @NotNull Long pointsPerRight,
        @NotNull Long pointsAllRight,
        @NotNull List<@NotNull @Valid QuizQuestion> questions) {

    /// @param texts in `zh-CN` and `en`
    /// @param options to choose from, each in `zh-CN` and `en`
    /// @param right the place of the right option, from 0 on; members never read it
    @RegisterForReflection
    public record QuizQuestion(
            @NotNull Map<String, String> texts,
            @NotNull List<@NotNull Map<String, String>> options,
            @NotNull Integer right) {}
}
