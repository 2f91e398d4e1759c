package dev.rung.scoring.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `version` says otherwise than `with`.
record DiffView(int version, int with, List<ChangeView> changes) {

    /// @param before null: it was not there
    /// @param after null: it is no longer there
    record ChangeView(
            String path,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            Sentence sentence) {}

    static DiffView of(PolicyVersion policy, PolicyVersion with) {
        var before = with.document();
        var after = policy.document();
        return new DiffView(
                policy.version(),
                with.version(),
                Diff.between(before, after).stream()
                        .map(change -> new ChangeView(
                                change.path(), change.before(), change.after(), Phrases.of(change, before, after)))
                        .toList());
    }
}
