package dev.rung.benefits.document;

import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import java.util.List;

/// A fault in a field of a document: one entry of `errors`.
///
/// @param field as the client wrote it, such as `terms.percent`
public record DocumentFlaw(String field, Text reason) {

    /// All of them, in one answer.
    public static RuntimeException refusal(String code, List<DocumentFlaw> flaws) {
        return flaws.stream()
                .reduce(
                        Problem.of(422, code),
                        (problem, flaw) -> problem.at(flaw.field(), flaw.reason()),
                        (one, _) -> one)
                .asException();
    }
}
