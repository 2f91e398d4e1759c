package dev.rung.platform.http;

import static java.util.stream.Collectors.joining;

import dev.rung.platform.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether headers can be read: one host, an `Accept` of media types, no control characters. The operation knows
/// which `Content-Type` it needs.
final class HeaderPolicy {

    private static final String MEDIA_RANGE =
            "(?:" + ContentType.TOKEN + "/" + ContentType.TOKEN + "|\\*)(?:" + ContentType.PARAMETER + ")*+[ \\t]*";
    private static final Pattern MEDIA_RANGES =
            Pattern.compile("[ \\t]*(?:" + MEDIA_RANGE + ")?(?:,[ \\t]*(?:" + MEDIA_RANGE + ")?)*+");
    private static final Pattern ONE_RANGE = Pattern.compile(MEDIA_RANGE);
    private static final Pattern EMPTY_ELEMENT = Pattern.compile("^[ \\t]*(?:,|$)|,[ \\t]*(?:,|$)");
    private static final Pattern WEIGHT =
            Pattern.compile("(?i);[ \\t]*q=(?!(?:0?\\.\\d{1,3}|0\\.?|1(?:\\.0{0,3})?)[ \\t]*(?:[;,]|$))");
    private static final Pattern HOST =
            Pattern.compile("(?:\\[[0-9A-Fa-f:.]+\\]|[0-9A-Za-z._~!$&'()*+,;=%-]+)(?::(?<port>\\d{0,5}))?");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]{0,198}[\\x21-\\x7e])?");

    private HeaderPolicy() {}

    /// @param hostNeeded from HTTP/1.1 on
    static Optional<Problem> flaw(Iterable<Map.Entry<String, String>> headers, List<String> hosts, boolean hostNeeded) {
        if (hosts.size() > 1 || (hosts.isEmpty() && hostNeeded)) {
            return Optional.of(RequestProblems.malformed("Host", "must be given once"));
        }
        for (var header : headers) {
            var flaw = flaw(header.getKey(), header.getValue());
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> flaw(String name, String value) {
        if (value.chars().anyMatch(unit -> (unit < 0x20 && unit != '\t') || unit == 0x7f)) {
            return Optional.of(RequestProblems.malformed(name, "must not contain control characters"));
        }
        if (name.equalsIgnoreCase("Host") && !isHost(value)) {
            return Optional.of(RequestProblems.malformed("Host", "is not a host and a port"));
        }
        if (name.equalsIgnoreCase("Accept") && !areMediaRanges(value)) {
            return Optional.of(RequestProblems.notAcceptable());
        }
        if (name.equalsIgnoreCase("Idempotency-Key") && !KEY.matcher(value).matches()) {
            return Optional.of(
                    RequestProblems.malformed("Idempotency-Key", "must be 1 to 200 printable ASCII characters"));
        }
        return Optional.empty();
    }

    /// The media ranges of an `Accept` that can be read, without the empty elements that lists may have (RFC
    /// 9110, 5.6.1.2) and JAX-RS stumbles over; empty where they are all that it has.
    static String withoutEmptyElements(String accepted) {
        return EMPTY_ELEMENT.matcher(accepted).find()
                ? ONE_RANGE
                        .matcher(accepted)
                        .results()
                        .map(range -> range.group().strip())
                        .collect(joining(", "))
                : accepted;
    }

    private static boolean isHost(String value) {
        var host = HOST.matcher(value);
        if (!host.matches()) {
            return false;
        }
        var port = host.group("port");
        return port == null || port.isEmpty() || Integer.parseInt(port) <= 65_535;
    }

    private static boolean areMediaRanges(String value) {
        return MEDIA_RANGES.matcher(value).matches() && !WEIGHT.matcher(value).find();
    }
}
