package dev.rung.platform.http;

import dev.rung.platform.problem.Problem;
import dev.rung.platform.text.TextPolicy;
import java.util.HashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a path and a query can be read in one way only. In an API's query each parameter stands once and has a
/// value: which of two would count, and what an empty one means, nobody can tell.
public final class AddressPolicy {

    private static final int LONGEST_NAME = 50;

    private AddressPolicy() {}

    /// @param path as it came, still encoded
    public static Optional<Problem> pathFlaw(String path) {
        return PercentDecoding.decode(path, false)
                .map(TextPolicy::flaw)
                .orElse(Optional.of("is not percent-encoded UTF-8"))
                .map(reason -> RequestProblems.malformed("path", reason));
    }

    /// @param query as it came, without the question mark
    /// @param ofApi whether it is asked of the API, however its path is spelt
    public static Optional<Problem> queryFlaw(@Nullable String query, boolean ofApi) {
        if (query == null) {
            return Optional.empty();
        }
        var seen = new HashSet<String>();
        for (var parameter : query.split("&", -1)) {
            var pair = parameter.split("=", 2);
            var name = PercentDecoding.decode(pair[0], true);
            if (name.isEmpty() || TextPolicy.flaw(name.get()).isPresent()) {
                return Optional.of(RequestProblems.malformed("query", "is not percent-encoded UTF-8"));
            }
            var value = PercentDecoding.decode(pair.length > 1 ? pair[1] : "", true);
            var flaw = value.map(TextPolicy::flaw).orElse(Optional.of("is not percent-encoded UTF-8"));
            if (flaw.isEmpty() && ofApi && !parameter.isEmpty()) {
                flaw = value.orElseThrow().isBlank()
                        ? Optional.of("must not be empty; leave it out instead")
                        : seen.add(name.get()) ? Optional.empty() : Optional.of("must not be given twice");
            }
            if (flaw.isPresent()) {
                return Optional.of(RequestProblems.malformed(shortened(name.get()), flaw.get()));
            }
        }
        return Optional.empty();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2)) + "…";
    }
}
