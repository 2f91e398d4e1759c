package dev.rung.scoring.explanation;

import dev.rung.platform.database.Await;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import dev.rung.scoring.explanation.finding.DecisionRecords;
import dev.rung.scoring.explanation.finding.ExplanationQuestion;
import dev.rung.scoring.explanation.finding.ProgramVerdict;
import dev.rung.scoring.explanation.finding.TierFinding;
import dev.rung.scoring.explanation.sentence.ExplanationSentences;
import dev.rung.scoring.policy.catalog.PolicyCatalog;
import dev.rung.scoring.standings.wording.CallerTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Finds what was kept, asks the policy where another than the recorded one is asked for, and tells it. Blocks.
@ApplicationScoped
class Explaining {

    private final DecisionRecords records;
    private final PolicyCatalog policies;
    private final CallerTexts wording;
    private final Store store;
    private final Clock clock;

    Explaining(DecisionRecords records, PolicyCatalog policies, CallerTexts wording, Store store, Clock clock) {
        this.records = records;
        this.policies = policies;
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
        return new ExplanationAnswer(kept, asked, story, wording).of(verdict);
    }

    /// As for the standing itself.
    private static RuntimeException unknown(String externalId) {
        return Problem.of(404, "standing-unknown")
                .with("externalId", externalId)
                .asException();
    }
}
