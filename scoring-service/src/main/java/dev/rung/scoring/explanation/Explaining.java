package dev.rung.scoring.explanation;

import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.customer.Membership;
import dev.rung.platform.database.Await;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.participation.ParticipationPolicy;
import dev.rung.platform.participation.ParticipationSettings;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import dev.rung.scoring.explanation.finding.DecisionRecords;
import dev.rung.scoring.explanation.finding.ExplanationQuestion;
import dev.rung.scoring.explanation.finding.ProgramVerdict;
import dev.rung.scoring.explanation.finding.TierFinding;
import dev.rung.scoring.explanation.sentence.ExplanationSentences;
import dev.rung.scoring.policy.catalog.PolicyCatalog;
import dev.rung.scoring.standings.wording.CallerTexts;
import dev.rung.scoring.standings.wording.TierPhrases;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds what was kept, asks the policy where another than the recorded one is asked for, and tells it. Blocks.
@ApplicationScoped
class Explaining {

    private final DecisionRecords records;
    private final PolicyCatalog policies;
    private final CustomerDirectory directory;
    private final ParticipationPolicy participation;
    private final CallerTexts wording;
    private final Store store;
    private final Clock clock;

    Explaining(
            DecisionRecords records,
            PolicyCatalog policies,
            CustomerDirectory directory,
            ParticipationSettings participation,
            CallerTexts wording,
            Store store,
            Clock clock) {
        this.records = records;
        this.policies = policies;
        this.directory = directory;
        this.participation = participation.policy();
        this.wording = wording;
        this.store = store;
        this.clock = clock;
    }

    Explanation explain(String externalId, @Nullable String asOf, @Nullable String policy) throws SQLException {
        var now = clock.instant();
        var asked = ExplanationQuestion.parse(asOf, policy, now);
        var kept = records.find(externalId, asked.asOf()).orElseThrow(() -> unknown(externalId));
        var finding = TierFinding.of(kept, asked.asOf(), store.zone());
        var verdict = switch (asked.by()) {
            case THEN -> ProgramVerdict.ofThen(finding);
            case NOW -> ProgramVerdict.of(Await.on(() -> policies.inForce(now)).policy(), finding);
        };
        var story = new ExplanationSentences(asked, store.zone(), store.currency()).of(finding, verdict);
        var membership = membership(kept.present().customerId());
        var told = told(participation.decisive(membership, asked.asOf()), story);
        return new ExplanationAnswer(kept, asked, membership.statusAt(asked.asOf()), told, wording).of(verdict);
    }

    /// By the history that is known now, also where it was told later.
    private Membership membership(UUID customer) {
        return Await.on(() -> directory.byId(customer))
                .map(KnownCustomer::wholeMembership)
                .orElse(Membership.GUEST);
    }

    private List<Function<TierPhrases, String>> told(MemberStatus status, List<Function<TierPhrases, String>> story) {
        return participation.holdsTier(status)
                ? story
                : Stream.concat(Stream.of(phrases -> withoutTier(status, phrases)), story.stream())
                        .toList();
    }

    private static String withoutTier(MemberStatus status, TierPhrases phrases) {
        return phrases.texts().say("explanation.without-tier." + status.code());
    }

    /// As for the standing itself.
    private static RuntimeException unknown(String externalId) {
        return Problem.of(404, "standing-unknown")
                .with("externalId", externalId)
                .asException();
    }
}
