package dev.rung.gateway.audit;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.rung.gateway.upstream.Upstream;
import dev.rung.platform.page.Page;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The place behind an entry of the suite's audit.
///
/// @param positions of the last entry that was shown of each service; none of a service of which none was
record AuditCursor(Map<Upstream, Long> positions) {

    private static final String BETWEEN = "_";

    /// @param after what the page before gave as `next`; empty for the first page
    static AuditCursor parse(Optional<String> after) {
        try {
            return new AuditCursor(after.stream()
                    .flatMap(text -> Stream.of(text.split(BETWEEN, -1)))
                    .map(place -> place.split("\\.", 2))
                    .collect(toMap(
                            place -> Upstream.valueOf(place[0].toUpperCase(Locale.ROOT)),
                            place -> Long.parseLong(place[1]))));
        } catch (IllegalArgumentException | IllegalStateException | ArrayIndexOutOfBoundsException _) {
            throw Page.cursorUnknown();
        }
    }

    Optional<String> after(Upstream service) {
        return Optional.ofNullable(positions.get(service)).map(String::valueOf);
    }

    @Override
    public String toString() {
        return new TreeMap<>(positions)
                .entrySet().stream()
                        .map(place -> place.getKey().label() + "." + place.getValue())
                        .collect(joining(BETWEEN));
    }
}
