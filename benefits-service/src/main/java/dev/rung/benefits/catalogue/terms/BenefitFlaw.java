package dev.rung.benefits.catalogue.terms;

import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import java.util.List;

/// One entry of `errors`.
///
/// @param field as the client wrote it, such as `terms.percent`
public record BenefitFlaw(String field, Text reason) {

    /// All of them, in one answer.
    public static RuntimeException refusal(String code, List<BenefitFlaw> flaws) {
        return flaws.stream()
                .reduce(
                        Problem.of(422, code),
                        (problem, flaw) -> problem.at(flaw.field(), flaw.reason()),
                        (one, _) -> one)
                .asException();
    }
}
