package dev.rung.platform.operation;

import dev.rung.platform.http.ContentType;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/// One method of one path.
///
/// @param reads media types of its body, such as `application/json`, `text/*`, `application/*+json` or `*/*`; empty
/// where it reads none
/// @param writes media types of what it answers when all goes well; empty where it answers without a body
/// @param parameters of the query, by name
record Operation(SortedSet<String> reads, SortedSet<String> writes, Map<String, ParameterType> parameters) {

    /// A page for people is shown whatever is accepted: the mail programs that unsubscribe do not read it.
    ///
    /// @param accepted as the client wrote them; everything where it wrote none
    boolean isAcceptable(List<MediaType> accepted) {
        return writes.isEmpty()
                || writes.contains(MediaType.TEXT_HTML)
                || accepted.stream()
                        .anyMatch(range ->
                                writes.stream().anyMatch(written -> range.isCompatible(MediaType.valueOf(written))));
    }

    /// @param contentType as the client wrote it; empty where it wrote none
    boolean isReadable(Optional<String> contentType) {
        if (reads.contains("*/*")) {
            return true;
        }
        if (contentType.isEmpty()) {
            return reads.isEmpty();
        }
        return contentType
                .flatMap(ContentType::read)
                .filter(known -> reads.isEmpty() || known.isUtf8() && isRead(known.type()))
                .isPresent();
    }

    private boolean isRead(String type) {
        return reads.stream()
                .anyMatch(read -> read.equalsIgnoreCase(type) || isRange(read) && isWithin(type, read.split("\\*", 2)));
    }

    private static boolean isRange(String read) {
        return read.contains("/*");
    }

    /// @param ends what stands before and behind the star
    private static boolean isWithin(String type, String[] ends) {
        var suffix = type.length() - ends[1].length();
        return suffix > ends[0].length()
                && type.regionMatches(true, 0, ends[0], 0, ends[0].length())
                && type.regionMatches(true, suffix, ends[1], 0, ends[1].length());
    }
}
