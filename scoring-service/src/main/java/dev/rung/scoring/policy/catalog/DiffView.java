package dev.rung.scoring.policy.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.scoring.policy.document.DocumentDiff;
import dev.rung.scoring.policy.version.PolicyVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The differences of `version` from `with`.
record DiffView(int version, int with, List<ChangeView> changes) {

    /// @param before null: it was not there
    /// @param after null: it is no longer there
    /// @param restrictive whether it may cost members a tier, and so deserves notice
    record ChangeView(
            String path,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            boolean restrictive,
            Map<String, String> sentence) {}

    static DiffView of(PolicyVersion policy, PolicyVersion with) {
        var diff = new DocumentDiff(with.document(), policy.document());
        var restrictive = Set.copyOf(diff.restrictive());
        return new DiffView(
                policy.version(),
                with.version(),
                diff.changes().stream()
                        .map(change -> new ChangeView(
                                change.path(),
                                change.before(),
                                change.after(),
                                restrictive.contains(change.path()),
                                diff.sentence(change)))
                        .toList());
    }
}
