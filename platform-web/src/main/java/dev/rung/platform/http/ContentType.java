package dev.rung.platform.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The type of a body, from header `Content-Type`.
///
/// @param type without its parameters
/// @param isUtf8 whether it names no other charset: texts are read as UTF-8 and as nothing else
public record ContentType(String type, boolean isUtf8) {

    static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    static final String PARAMETER =
            "[ \\t]*;[ \\t]*(?:" + TOKEN + "=(?:" + TOKEN + "|\"(?:[^\"\\\\\\x00-\\x1f]++|\\\\.)*+\"))?";

    private static final Pattern WHOLE =
            Pattern.compile("(?<type>" + TOKEN + "/" + TOKEN + ")(?<parameters>(?:" + PARAMETER + ")*+)[ \\t]*");
    private static final Pattern EACH = Pattern.compile(PARAMETER);
    private static final Set<String> UTF_8 = Set.of("utf-8", "\"utf-8\"", "utf8", "\"utf8\"");

    /// @return empty where it is no media type
    public static Optional<ContentType> read(String header) {
        var whole = WHOLE.matcher(header.strip());
        return whole.matches()
                ? Optional.of(new ContentType(whole.group("type"), isUtf8(whole.group("parameters"))))
                : Optional.empty();
    }

    private static boolean isUtf8(String parameters) {
        return EACH.matcher(parameters)
                .results()
                .map(parameter -> parameter.group().strip().substring(1).strip().toLowerCase(Locale.ROOT))
                .filter(parameter -> parameter.startsWith("charset="))
                .allMatch(parameter -> UTF_8.contains(parameter.substring("charset=".length())));
    }
}
