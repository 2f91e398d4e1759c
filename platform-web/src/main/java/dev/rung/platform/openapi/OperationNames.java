package dev.rung.platform.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/// Names an operation, such as `getCustomersStandingHistory`, and tags it: both come from its path, so they are
/// unique in the whole suite and outlive a renamed class.
final class OperationNames {

    private OperationNames() {}

    static void give(Operation operation, HttpMethod verb, String path) {
        var segments = Stream.of(path.split("/"))
                .filter(segment -> !segment.isEmpty() && !segment.equals("api") && !segment.equals("v1"))
                .toList();
        operation.setOperationId(verb.name().toLowerCase(Locale.ROOT)
                + segments.stream().map(OperationNames::word).reduce("", String::concat));
        operation.setTags(List.of(Tags.of(segments)));
    }

    /// `{externalId}` becomes `ByExternalId`, `dry-run` becomes `DryRun`.
    private static String word(String segment) {
        var parameter = segment.startsWith("{");
        var bare = parameter ? segment.substring(1, segment.length() - 1) : segment;
        var word = Stream.of(bare.split("-"))
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .reduce("", String::concat);
        return Optional.of(word).map(it -> parameter ? "By" + it : it).orElseThrow();
    }
}
