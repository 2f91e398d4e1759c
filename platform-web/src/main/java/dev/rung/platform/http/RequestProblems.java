package dev.rung.platform.http;

import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.problem.StatusProblems;
import java.util.Collection;
import java.util.List;

/// Why a request is refused before anything else is asked. The fault is told in English, to the client's author:
/// no page sends such requests.
public final class RequestProblems {

    private RequestProblems() {}

    /// @param field the header, the query parameter, or `path`
    /// @param reason to be read after the field's name
    public static Problem malformed(String field, String reason) {
        return at(400, field, reason);
    }

    /// @param allowed as in header `Allow`
    public static Problem methodNotAllowed(String allowed) {
        return StatusProblems.of(405)
                .detail(Text.verbatim("Possible are " + allowed))
                .with("allowed", List.of(allowed.split(", ")));
    }

    /// @param accepted the media types that are read here
    public static Problem unsupportedMediaType(Collection<String> accepted) {
        return at(415, "Content-Type", "must be %s, in UTF-8".formatted(String.join(" or ", accepted)))
                .with("accepted", List.copyOf(accepted));
    }

    /// Where no body is read at all.
    public static Problem unreadableMediaType() {
        return at(415, "Content-Type", "must be a media type, such as application/json");
    }

    static Problem notAcceptable() {
        return at(406, "Accept", "must be media types, such as application/json");
    }

    /// @param produced the media types that are answered here
    public static Problem notAcceptable(Collection<String> produced) {
        return at(406, "Accept", "must allow " + String.join(" or ", produced)).with("produced", List.copyOf(produced));
    }

    private static Problem at(int status, String field, String reason) {
        return StatusProblems.of(status)
                .detail(Text.verbatim(field + " " + reason))
                .at(field, Text.verbatim(reason));
    }
}
