package dev.rung.benefits.quote.rule;

import dev.rung.benefits.quote.rule.StackingVersions.StackingVersion;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/// Writes the next version, in the caller's transaction.
@ApplicationScoped
class WritingStackingRules {

    private final StackingVersions versions;
    private final Audit audit;
    private final JsonText json;
    private final Clock clock;

    WritingStackingRules(StackingVersions versions, Audit audit, JsonText json, Clock clock) {
        this.versions = versions;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /// @param read the version that its author has read
    Uni<StackingVersion> change(int read, StackingContent content, String author) {
        return versions.newest()
                .invoke(newest -> mustBe(newest.version() == read))
                .chain(before -> {
                    var next = new StackingVersion(read + 1, content, author, JsonRows.toMicroseconds(clock.instant()));
                    return versions.add(next)
                            .invoke(WritingStackingRules::mustBe)
                            .chain(() -> audit.record(
                                    author,
                                    "stacking-rules.changed",
                                    "stacking rules v" + next.version(),
                                    Map.of("before", json.write(before.content()), "after", json.write(content))))
                            .replaceWith(next);
                });
    }

    private static void mustBe(boolean unchanged) {
        if (!unchanged) {
            throw Problem.of(409, "stacking-rules-changed").asException();
        }
    }
}
