package dev.rung.benefits.catalogue.packages;

import dev.rung.benefits.document.DocumentLifePolicy;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.json.JsonText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Drafts, edits, approves and withdraws, in the caller's transaction. The lock on the row makes one of two
/// people the later one.
@ApplicationScoped
class WritingPackages {

    private final BenefitPackages packages;
    private final CheckingPackages checking;
    private final JsonText json;
    private final Audit audit;
    private final Clock clock;

    WritingPackages(BenefitPackages packages, CheckingPackages checking, JsonText json, Audit audit, Clock clock) {
        this.packages = packages;
        this.checking = checking;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<BenefitPackage> draft(List<TierProposal> proposals, String comment, String author) {
        return write(new BenefitPackage(author, clock.instant()), proposals, comment)
                .call(drafted -> book(author, "package.drafted", drafted));
    }

    /// @param read an entity tag, the hash in quotation marks: only the text that was read is
    ///     replaced. Null: any
    Uni<BenefitPackage> edit(
            int version, List<TierProposal> proposals, String comment, String editor, @Nullable String read) {
        return packages.lock(version)
                .invoke(found -> found.mustBeWhatWasRead(read == null ? found.hash() : read))
                .invoke(found -> found.take(DocumentLifePolicy.edit(found.state(), editor), "edit"))
                .chain(found -> write(found, proposals, comment))
                .call(edited -> book(editor, "package.edited", edited));
    }

    Uni<BenefitPackage> approve(int version, String approver, @Nullable String read) {
        return packages.lock(version)
                .invoke(found -> found.mustBeWhatWasRead(read))
                .invoke(found ->
                        found.take(DocumentLifePolicy.approve(found.state(), approver, clock.instant()), "approval"))
                .call(approved -> book(approver, "package.approved", approved));
    }

    Uni<BenefitPackage> withdraw(int version, String actor) {
        return packages.lock(version)
                .invoke(found -> found.take(DocumentLifePolicy.withdraw(found.state(), clock.instant()), "withdrawal"))
                .call(withdrawn -> book(actor, "package.withdrawn", withdrawn));
    }

    private Uni<BenefitPackage> write(BenefitPackage target, List<TierProposal> proposals, String comment) {
        return checking.sound(proposals).chain(document -> {
            target.replaceDocument(json.write(document), comment);
            return packages.save(target, document);
        });
    }

    private Uni<Void> book(String actor, String action, BenefitPackage changed) {
        return audit.record(actor, action, "package v" + changed.number(), Map.of("hash", changed.hash()));
    }
}
