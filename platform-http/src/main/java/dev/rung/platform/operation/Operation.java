package dev.rung.platform.operation;

import dev.rung.platform.http.ContentType;
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
        if (contentType.isEmpty()) {
            return reads.isEmpty() || reads.contains("*/*");
        }
        return contentType
                .flatMap(ContentType::read)
                .filter(known -> reads.isEmpty() || known.isUtf8() && isRead(known.type()))
                .isPresent();
    }

    private boolean isRead(String type) {
        return reads.stream()
                .anyMatch(read -> read.equals("*/*")
                        || read.equalsIgnoreCase(type)
                        || (read.endsWith("/*") && type.regionMatches(true, 0, read, 0, read.length() - 1)));
    }
}
