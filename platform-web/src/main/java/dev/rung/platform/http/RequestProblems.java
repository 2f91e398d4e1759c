package dev.rung.platform.http;

import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.problem.StatusProblems;
import java.util.Collection;
import java.util.List;

/// Why a request is refused before anything else is asked.
public final class RequestProblems {

    private RequestProblems() {}

    /// @param field the header, the query parameter, or `path`
    /// @param reason to be read after the field's name
    public static Problem malformed(String field, Text reason) {
        return at(400, field, reason);
    }

    /// @param allowed as in header `Allow`
    public static Problem methodNotAllowed(String allowed) {
        return StatusProblems.of(405)
                .detail(Text.of("detail.allowed").with("allowed", allowed))
                .with("allowed", List.of(allowed.split(", ")));
    }

    /// @param accepted the media types that are read here
    public static Problem unsupportedMediaType(Collection<String> accepted) {
        return at(415, "Content-Type", Text.of("reason.media-type").with("accepted", String.join(", ", accepted)))
                .with("accepted", List.copyOf(accepted));
    }

    /// Where no body is read at all.
    public static Problem unreadableMediaType() {
        return at(415, "Content-Type", Text.of("reason.some-media-type"));
    }

    static Problem notAcceptable() {
        return at(406, "Accept", Text.of("reason.media-types"));
    }

    /// @param produced the media types that are answered here
    public static Problem notAcceptable(Collection<String> produced) {
        return at(406, "Accept", Text.of("reason.accept").with("produced", String.join(", ", produced)))
                .with("produced", List.copyOf(produced));
    }

    private static Problem at(int status, String field, Text reason) {
        return StatusProblems.of(status)
                .detail(Text.of("detail.unreadable").with("field", field).with("reason", reason))
                .at(field, reason);
    }
}
