package dev.rung.benefits.earning.version;

import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.benefits.document.DocumentLifePolicy;
import dev.rung.benefits.earning.rules.EarningRules;
import dev.rung.benefits.earning.rules.ProposalPolicy;
import dev.rung.benefits.earning.rules.RuleProposal;
import dev.rung.benefits.ladder.Ladders;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Drafts, edits, approves, publishes and withdraws earning rules, in the caller's transaction. The lock on
/// the row makes one of two people the later one.
@ApplicationScoped
class WritingRules {

    private final EarningRuleVersions versions;
    private final PublishedRules published;
    private final Ladders ladders;
    private final JsonText json;
    private final Audit audit;
    private final Store store;
    private final Clock clock;

    WritingRules(
            EarningRuleVersions versions,
            PublishedRules published,
            Ladders ladders,
            JsonText json,
            Audit audit,
            Store store,
            Clock clock) {
        this.versions = versions;
        this.published = published;
        this.ladders = ladders;
        this.json = json;
        this.audit = audit;
        this.store = store;
        this.clock = clock;
    }

    /// Its number is the next one, after those of the file too.
    Uni<EarningRuleVersion> draft(RuleProposal proposal, String comment, String author) {
        return mustBeSound(proposal)
                .chain(versions::lockAll)
                .chain(() -> Uni.combine()
                        .all()
                        .unis(versions.highest(), published.current())
                        .usingConcurrencyOf(1)
                        .with((highest, rules) ->
                                Math.max(highest, rules.newest().version()) + 1))
                .map(number -> new EarningRuleVersion(number, author, clock.instant()))
                .invoke(drafted -> drafted.replaceDocument(json.write(proposal), comment))
                .chain(versions::persistAndFlush)
                .call(drafted -> book(author, "earning-rules.drafted", drafted));
    }

    /// @param read an entity tag, the hash in quotation marks: only the text that was read is
    ///     replaced. Null: any
    Uni<EarningRuleVersion> edit(
            int version, RuleProposal proposal, String comment, String editor, @Nullable String read) {
        return versions.lock(version)
                .invoke(found -> found.mustBeWhatWasRead(read == null ? found.hash() : read))
                .invoke(found -> found.take(DocumentLifePolicy.edit(found.state(), editor), "edit"))
                .call(() -> mustBeSound(proposal))
                .invoke(found -> found.replaceDocument(json.write(proposal), comment))
                .call(edited -> book(editor, "earning-rules.edited", edited));
    }

    Uni<EarningRuleVersion> approve(int version, String approver, @Nullable String read) {
        return versions.lock(version)
                .invoke(found -> found.mustBeWhatWasRead(read))
                .invoke(found ->
                        found.take(DocumentLifePolicy.approve(found.state(), approver, clock.instant()), "approval"))
                .call(approved -> book(approver, "earning-rules.approved", approved));
    }

    Uni<EarningRuleVersion> withdraw(int version, String actor) {
        return versions.lock(version)
                .invoke(found -> found.take(DocumentLifePolicy.withdraw(found.state(), clock.instant()), "withdrawal"))
                .call(withdrawn -> book(actor, "earning-rules.withdrawn", withdrawn));
    }

    /// From tomorrow at the earliest: what happened today is settled by the rules of today, and no rule
    /// changes what a day has earned. Within a year, since a published version stays and none before it can
    /// follow.
    Uni<EarningRuleVersion> publish(int version, @Nullable LocalDate wanted, String publisher) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, store.zone());
        var from = wanted == null ? today.plusDays(1) : wanted;
        if (!from.isAfter(today)) {
            throw Problem.of(422, "earning-rules-in-the-past").asException();
        }
        if (from.isAfter(today.plusYears(1))) {
            throw Problem.of(422, "earning-rules-too-late").asException();
        }
        var effectiveAt = from.atStartOfDay(store.zone()).toInstant();
        return versions.lockAll()
                .chain(() -> versions.lock(version))
                .call(() -> published.current().invoke(rules -> mustBeNewest(version, from, rules)))
                .invoke(found -> found.take(
                        DocumentLifePolicy.publish(found.state(), publisher, now, effectiveAt), "publication"))
                .invoke(found -> found.effectiveOn = from)
                .call(found -> mustBeSound(json.read(found.text(), RuleProposal.class)))
                .call(found -> audit.record(
                        publisher,
                        "earning-rules.published",
                        subject(found),
                        Map.of("hash", found.hash(), "from", from)));
    }

    private static void mustBeNewest(int version, LocalDate from, EarningRules rules) {
        var newest = rules.newest();
        if (newest.version() > version) {
            throw Problem.of(409, "earning-rules-overtaken")
                    .with("by", newest.version())
                    .asException();
        }
        if (newest.version() < version && !from.isAfter(newest.from())) {
            throw Problem.of(409, "earning-rules-too-early")
                    .with("after", newest.from())
                    .asException();
        }
    }

    /// The ladder may have changed since it was drafted.
    private Uni<Void> mustBeSound(RuleProposal proposal) {
        return ladders.inForce(clock.instant())
                .map(ladder -> ProposalPolicy.flaws(proposal, ladder, store.currency()))
                .invoke(flaws -> {
                    if (!flaws.isEmpty()) {
                        throw DocumentFlaw.refusal("earning-rules-unsound", flaws);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> book(String actor, String action, EarningRuleVersion changed) {
        return audit.record(actor, action, subject(changed), Map.of("hash", changed.hash()));
    }

    private static String subject(EarningRuleVersion version) {
        return "earning rules v" + version.number();
    }
}
