package dev.rung.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/// Values that are wrong nearly everywhere, each with a name. On the wire a char is a byte.
final class HostileTexts {

    private static final String LONG = "x".repeat(3000);

    /// Of a path's segment or a query, percent-encoded where HTTP demands it.
    static final List<Entry<String, String>> ENCODED = List.of(
            Map.entry("empty", ""),
            Map.entry("NUL", "a%00b"),
            Map.entry("lone surrogate", "%ED%A0%80"),
            Map.entry("bad UTF-8", "%FF%FE"),
            Map.entry("overlong UTF-8", "%C0%80"),
            Map.entry("half an escape", "%4"),
            Map.entry("no escape", "%zz"),
            Map.entry("giant exponent", "1e9999999999"),
            Map.entry("giant number", "9".repeat(1001)),
            Map.entry("beyond 64 bits", "9223372036854775808"),
            Map.entry("beyond 32 bits", "2147483648"),
            Map.entry("negative", "-1"),
            Map.entry("fraction", "1.5"),
            Map.entry("not a number", "NaN"),
            Map.entry("long", LONG),
            Map.entry("very long", "y".repeat(9000)),
            Map.entry("control characters", "a%0D%0AX-Injected:%201"),
            Map.entry("not a date", "2026-02-30"),
            Map.entry("year of five digits", "+10000-01-01T00:00:00Z"),
            Map.entry("year below zero", "-9999-01-01"),
            Map.entry("quotes", "'%22;--%5C"),
            Map.entry("spaces", "%20%09"),
            Map.entry("format", "%25s%25n${jndi:x}"),
            Map.entry("emoji", "%F0%9F%92%A9"),
            Map.entry("right to left", "%E2%80%AE"),
            Map.entry("a list", "a,b,c"),
            Map.entry("an object", "%7B%22a%22:1%7D"),
            Map.entry("dots", "..%2f..%2fetc"),
            Map.entry("semicolon", "a;b=c"));

    /// Of a header: bytes as they are.
    static final List<Entry<String, String>> RAW = List.of(
            Map.entry("empty", ""),
            Map.entry("long", LONG),
            Map.entry("bad UTF-8", "\u00ff\u00fe"),
            Map.entry("UTF-8", new String("金牌".getBytes(UTF_8), ISO_8859_1)),
            Map.entry("tab", "a\tb"),
            Map.entry("quotes", "\"\"\"'\\"),
            Map.entry("commas", ",,,;;;=="),
            Map.entry("an empty element", "a/b,, */*"),
            Map.entry("giant number", "9".repeat(1001)),
            Map.entry("words", "not what you expect"));

    /// JSON values, as they are written.
    static final List<Entry<String, String>> JSON = json();

    private HostileTexts() {}

    private static List<Entry<String, String>> json() {
        var values = new ArrayList<Entry<String, String>>(List.of(
                Map.entry("null", "null"),
                Map.entry("true", "true"),
                Map.entry("zero", "0"),
                Map.entry("negative", "-1"),
                Map.entry("fraction", "1.5"),
                Map.entry("giant exponent", "1e9999999999"),
                Map.entry("tiny exponent", "1e-16383"),
                Map.entry("beyond 64 bits", "9223372036854775808"),
                Map.entry("a thousand digits", "9".repeat(1001)),
                Map.entry("not a number", "NaN"),
                Map.entry("empty text", "\"\""),
                Map.entry("blank text", "\" \""),
                Map.entry("NUL", "\"a\\u0000b\""),
                Map.entry("lone surrogate", "\"\\ud800\""),
                Map.entry("giant exponent as text", "\"1e9999999999\""),
                Map.entry("control characters", "\"a\\r\\nb\""),
                Map.entry("raw control character", "\"a\u0001b\""),
                Map.entry("bad UTF-8", "\"\u00ff\u00fe\""),
                Map.entry("not a date", "\"2026-02-30\""),
                Map.entry("a far year", "\"+999999999-12-31T23:59:59Z\""),
                Map.entry("a second of 60", "\"2026-12-31T23:59:60z\""),
                Map.entry("empty list", "[]"),
                Map.entry("empty object", "{}"),
                Map.entry("list of lists", "[[[]]]"),
                Map.entry("key twice", "{\"a\":1,\"a\":2}"),
                Map.entry("unfinished", "{\"a\":")));
        values.add(Map.entry("long text", "\"" + "x".repeat(20_000) + "\""));
        values.add(Map.entry("deep", "[".repeat(2000) + "]".repeat(2000)));
        values.add(Map.entry("deep objects", "{\"a\":".repeat(1500) + "1" + "}".repeat(1500)));
        return List.copyOf(values);
    }
}
