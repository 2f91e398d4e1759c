package dev.rung.platform.http.connection;

import static io.netty.handler.codec.http.HttpHeaderNames.TRANSFER_ENCODING;

import dev.rung.platform.http.AddressPolicy;
import dev.rung.platform.http.RequestProblems;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.problem.StatusProblems;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a decoded head is a request at all. The first flaw stands.
final class HeadPolicy {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "QUERY", "PROPFIND");
    private static final Pattern ADDRESS = Pattern.compile("(?i)/|https?://|\\*$");

    private HeadPolicy() {}

    static Optional<Problem> flaw(HttpRequest request) {
        return request.decoderResult().isFailure()
                ? Optional.of(problem(request.decoderResult().cause()))
                : methodFlaw(request.method().name())
                        .or(() -> versionFlaw(request.protocolVersion()))
                        .or(() -> transferFlaw(request.headers().getAll(TRANSFER_ENCODING)))
                        .or(() -> addressFlaw(request.uri()));
    }

    /// Metrics count by method: of a made-up one there would be as many as anybody likes.
    private static Optional<Problem> methodFlaw(String method) {
        return METHODS.contains(method)
                ? Optional.empty()
                : Optional.of(RequestProblems.malformed("method", "must be one of RFC 9110's"));
    }

    /// Vert.x would answer in the same version, whichever it is.
    private static Optional<Problem> versionFlaw(HttpVersion version) {
        return version.equals(HttpVersion.HTTP_1_1) || version.equals(HttpVersion.HTTP_1_0)
                ? Optional.empty()
                : Optional.of(RequestProblems.malformed("version", "must be HTTP/1.1"));
    }

    /// A coding is written in any case (RFC 9112). Of what is not chunked nobody knows where it ends.
    private static Optional<Problem> transferFlaw(List<String> codings) {
        return codings.isEmpty()
                        || (codings.size() == 1 && codings.getFirst().strip().equalsIgnoreCase("chunked"))
                ? Optional.empty()
                : Optional.of(RequestProblems.malformed("Transfer-Encoding", "must be chunked, or not be there"));
    }

    /// Quarkus asks the same, and answers without a word.
    private static Optional<Problem> addressFlaw(String uri) {
        if (!ADDRESS.matcher(uri).lookingAt()) {
            return Optional.of(RequestProblems.malformed("path", "must begin with /"));
        }
        try {
            var _ = new URI(uri);
            return Optional.empty();
        } catch (URISyntaxException _) {
            var parts = uri.split("\\?", 2);
            return AddressPolicy.pathFlaw(parts[0])
                    .or(() -> AddressPolicy.queryFlaw(parts.length > 1 ? parts[1] : null, false))
                    .or(() -> Optional.of(RequestProblems.malformed("path", "is not a URI")));
        }
    }

    private static Problem problem(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> StatusProblems.of(414).detail(Text.verbatim("The address is too long"));
            case TooLongHttpHeaderException _ ->
                StatusProblems.of(431).detail(Text.verbatim("The headers are too large"));
            case StrictRequestDecoder.UnreadableHeader unreadable ->
                RequestProblems.malformed(unreadable.header(), "must not contain control characters");
            default -> StatusProblems.of(400).detail(Text.verbatim("This is not HTTP"));
        };
    }
}
