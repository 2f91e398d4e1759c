package dev.rung.scoring.policy.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.scoring.policy.document.DocumentDiff;
import dev.rung.scoring.policy.version.PolicyVersion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The differences of `version` from `with`.
record DiffView(int version, int with, List<ChangeView> changes) {

    /// @param before null: it was not there
    /// @param after null: it is no longer there
    record ChangeView(
            String path,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            Map<String, String> sentence) {}

    static DiffView of(PolicyVersion policy, PolicyVersion with) {
        var diff = new DocumentDiff(with.document(), policy.document());
        return new DiffView(
                policy.version(),
                with.version(),
                diff.changes().stream()
                        .map(change ->
                                new ChangeView(change.path(), change.before(), change.after(), diff.sentence(change)))
                        .toList());
    }
}
