package dev.rung.benefits.quote.rule;

import dev.rung.benefits.document.DocumentLifePolicy;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Drafts, edits, approves and withdraws rules of stacking, in the caller's transaction. The lock on all of them
/// makes one of two people the later one.
///
/// A draft says which version it replaces. It is approved only while that one counts: so the difference that
/// its approver has read is the one that is made, and nobody undoes what somebody else changed meanwhile.
@ApplicationScoped
class WritingStackingRules {

    private final StackingVersions versions;
    private final JsonText json;
    private final Audit audit;
    private final Clock clock;

    WritingStackingRules(StackingVersions versions, JsonText json, Audit audit, Clock clock) {
        this.versions = versions;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<StackingVersion> draft(StackingDocument document, String comment, String author) {
        return versions.lockAll()
                .chain(() -> mustReplaceWhatCounts(document))
                .chain(versions::highest)
                .map(highest -> new StackingVersion(highest + 1, author, clock.instant()))
                .invoke(drafted -> drafted.replaceDocument(json.write(document), comment))
                .chain(versions::persistAndFlush)
                .call(drafted -> book(author, "stacking-rules.drafted", drafted));
    }

    /// @param read an entity tag, the hash in quotation marks: only the text that was read is
    ///     replaced. Null: any
    Uni<StackingVersion> edit(
            int version, StackingDocument document, String comment, String editor, @Nullable String read) {
        return versions.lockAll()
                .chain(() -> versions.lock(version))
                .invoke(found -> found.mustBeWhatWasRead(read == null ? found.hash() : read))
                .invoke(found -> found.take(DocumentLifePolicy.edit(found.state(), editor), "edit"))
                .call(() -> mustReplaceWhatCounts(document))
                .invoke(found -> found.replaceDocument(json.write(document), comment))
                .call(edited -> book(editor, "stacking-rules.edited", edited));
    }

    /// Approved, they count at once: for every quote from then on.
    Uni<StackingVersion> approve(int version, String approver, @Nullable String read) {
        return versions.lockAll()
                .chain(() -> versions.lock(version))
                .invoke(found -> found.mustBeWhatWasRead(read))
                .call(found -> versions.inForce().invoke(before -> {
                    var now = before.replacedAt(JsonRows.toMicroseconds(clock.instant()));
                    found.take(DocumentLifePolicy.approve(found.state(), approver, now), "approval");
                    mustReplace(json.read(found.text(), StackingDocument.class), before);
                    found.take(DocumentLifePolicy.publish(found.state(), approver, now, now), "publication");
                }))
                .call(approved -> book(approver, "stacking-rules.approved", approved));
    }

    Uni<StackingVersion> withdraw(int version, String actor) {
        return versions.lock(version)
                .invoke(found -> found.take(DocumentLifePolicy.withdraw(found.state(), clock.instant()), "withdrawal"))
                .call(withdrawn -> book(actor, "stacking-rules.withdrawn", withdrawn));
    }

    private Uni<?> mustReplaceWhatCounts(StackingDocument document) {
        return versions.inForce().invoke(now -> mustReplace(document, now));
    }

    private static void mustReplace(StackingDocument document, StackingVersion now) {
        if (document.replaces() != now.number()) {
            throw Problem.of(409, "stacking-rules-overtaken")
                    .with("by", now.number())
                    .asException();
        }
    }

    private Uni<Void> book(String actor, String action, StackingVersion changed) {
        return audit.record(actor, action, "stacking rules v" + changed.number(), Map.of("hash", changed.hash()));
    }
}
