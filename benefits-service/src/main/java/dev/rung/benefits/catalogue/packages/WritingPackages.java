package dev.rung.benefits.catalogue.packages;

import dev.rung.benefits.catalogue.packages.state.PackageLifePolicy;
import dev.rung.benefits.catalogue.packages.state.PackageStep;
import dev.rung.benefits.catalogue.packages.state.PackageStep.NotPossible;
import dev.rung.benefits.catalogue.packages.state.PackageStep.OwnWork;
import dev.rung.benefits.catalogue.packages.state.PackageStep.Taken;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.problem.Problem;
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
        return write(BenefitPackage.of(author, clock.instant()), proposals, comment)
                .call(drafted -> book(author, "package.drafted", drafted));
    }

    /// @param read an entity tag, the hash in quotation marks: only the text that was read is
    ///     replaced. Null: any
    Uni<BenefitPackage> edit(
            int version, List<TierProposal> proposals, String comment, String editor, @Nullable String read) {
        return packages.lock(version)
                .invoke(found -> mustBe(found, read == null ? found.hash : read))
                .invoke(found -> move(found, PackageLifePolicy.edit(found.state(), editor), "edit"))
                .chain(found -> write(found, proposals, comment))
                .call(edited -> book(editor, "package.edited", edited));
    }

    /// Nobody answers for a text that changed while they looked, so they say which one they looked at.
    Uni<BenefitPackage> approve(int version, String approver, @Nullable String read) {
        return packages.lock(version)
                .invoke(found -> {
                    if (read == null) {
                        throw Problem.of(428, "if-match-missing")
                                .with("hash", found.hash)
                                .asException();
                    }
                    mustBe(found, read);
                })
                .invoke(found ->
                        move(found, PackageLifePolicy.approve(found.state(), approver, clock.instant()), "approval"))
                .call(approved -> book(approver, "package.approved", approved));
    }

    Uni<BenefitPackage> withdraw(int version, String actor) {
        return packages.lock(version)
                .invoke(found -> move(found, PackageLifePolicy.withdraw(found.state(), clock.instant()), "withdrawal"))
                .call(withdrawn -> book(actor, "package.withdrawn", withdrawn));
    }

    static void move(BenefitPackage found, PackageStep step, String wanted) {
        switch (step) {
            case Taken(var next) -> found.moveTo(next);
            case NotPossible() ->
                throw Problem.of(409, "not-possible-now")
                        .with("wanted", wanted)
                        .with("state", found.state().code())
                        .asException();
            case OwnWork() ->
                throw Problem.of(403, "four-eyes")
                        .with("writers", found.state().writers())
                        .asException();
        }
    }

    private Uni<BenefitPackage> write(BenefitPackage target, List<TierProposal> proposals, String comment) {
        return checking.sound(proposals).chain(document -> {
            target.replaceDocument(json.write(document), comment);
            return packages.save(target, document);
        });
    }

    private static void mustBe(BenefitPackage found, String read) {
        if (!found.hash.equals(read.replace("\"", ""))) {
            throw Problem.of(412, "package-changed").with("hash", found.hash).asException();
        }
    }

    private Uni<Void> book(String actor, String action, BenefitPackage changed) {
        return audit.record(actor, action, "package v" + changed.number(), Map.of("hash", changed.hash));
    }
}
