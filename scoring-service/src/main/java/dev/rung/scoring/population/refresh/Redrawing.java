package dev.rung.scoring.population.refresh;

import dev.rung.platform.store.Store;
import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.census.PopulationCensus;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.policy.catalog.PolicyCatalog;
import dev.rung.scoring.policy.publication.PublishRefresh;
import dev.rung.scoring.population.job.Await;
import dev.rung.scoring.population.scan.PopulationMember;
import dev.rung.scoring.population.scan.PopulationScan;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/// Counts everybody and draws the numbers. Blocks: it is to be called on a worker thread.
///
/// Everybody is assessed by the policy in force as of today, by the same function that the stream asks: what lies in
/// the table may be of yesterday, or of the policy before.
@ApplicationScoped
class Redrawing {

    private final PublishRefresh renewing;
    private final Concluding concluding;
    private final PopulationScan walk;
    private final PolicyCatalog policies;
    private final Store store;
    private final Clock clock;

    Redrawing(
            PublishRefresh renewing,
            Concluding concluding,
            PopulationScan walk,
            PolicyCatalog policies,
            Store store,
            Clock clock) {
        this.renewing = renewing;
        this.concluding = concluding;
        this.walk = walk;
        this.policies = policies;
        this.store = store;
        this.clock = clock;
    }

    PolicyInForce inForce() {
        var base = Await.on(renewing::base);
        return new PolicyInForce(base, policy(base.version()), policy(base.approved()));
    }

    /// @param id of the refresh, which is closed when this comes back
    Refresh.RefreshState redraw(long id, PolicyInForce inForce, String actor) throws SQLException {
        var policy = inForce.policy();
        var today = AssessmentDate.settled(clock.instant(), store.zone());
        var census = new PopulationCensus(policy);
        walk.over(members -> assess(members, policy, today), some -> some.forEach(census::add));
        var renewal =
                RenewedDocument.of(inForce.base().document(), census.redraw(inForce.approved()), census.customers());
        return Await.on(() -> concluding.conclude(id, inForce.base(), renewal, actor));
    }

    private static List<Assessment> assess(List<PopulationMember> members, TierProgram policy, AssessmentDate today) {
        return members.stream().map(member -> member.assess(policy, today)).toList();
    }

    private TierProgram policy(int version) {
        return Await.on(() -> policies.one(version)).policy();
    }
}
