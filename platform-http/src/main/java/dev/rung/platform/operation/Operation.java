package dev.rung.platform.operation;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/// One method of one path.
///
/// @param reads media types of its body, such as `application/json`, `text/*` or `*/*`; empty where it reads none
/// @param parameters of the query, by name
record Operation(SortedSet<String> reads, Map<String, ParameterType> parameters) {

    /// @param contentType as the client wrote it; empty where it wrote none
    boolean isReadable(Optional<String> contentType) {
        if (reads.isEmpty() || reads.contains("*/*")) {
            return true;
        }
        var type = contentType.map(Operation::withoutParameters).orElse("");
        return reads.stream()
                .anyMatch(read -> read.equalsIgnoreCase(type)
                        || (read.endsWith("/*") && type.regionMatches(true, 0, read, 0, read.length() - 1)));
    }

    private static String withoutParameters(String contentType) {
        var semicolon = contentType.indexOf(';');
        return (semicolon < 0 ? contentType : contentType.substring(0, semicolon)).strip();
    }
}
