package dev.rung.scoring.refresh;

import dev.rung.platform.store.Store;
import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.Census;
import dev.rung.scoring.assessment.Policy;
import dev.rung.scoring.assessment.Today;
import dev.rung.scoring.policy.catalog.PolicyCatalog;
import dev.rung.scoring.policy.publication.PublishRefresh;
import dev.rung.scoring.population.Member;
import dev.rung.scoring.refresh.Refresh.State;
import dev.rung.scoring.walk.Waiting;
import dev.rung.scoring.walk.Walk;
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
    private final Walk walk;
    private final PolicyCatalog policies;
    private final Store store;
    private final Clock clock;

    Redrawing(
            PublishRefresh renewing,
            Concluding concluding,
            Walk walk,
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

    InForce inForce() {
        var base = Waiting.on(renewing::base);
        return new InForce(base, policy(base.version()), policy(base.approved()));
    }

    /// @param id of the refresh, which is closed when this comes back
    State redraw(long id, InForce inForce, String actor) throws SQLException {
        var policy = inForce.policy();
        var today = Today.settled(clock.instant(), store.zone());
        var census = new Census(policy);
        walk.over(members -> assess(members, policy, today), some -> some.forEach(census::add));
        var renewal = Renewal.of(inForce.base().document(), census.redraw(inForce.approved()), census.customers());
        return Waiting.on(() -> concluding.conclude(id, inForce.base(), renewal, actor));
    }

    private static List<Assessment> assess(List<Member> members, Policy policy, Today today) {
        return members.stream().map(member -> member.assess(policy, today)).toList();
    }

    private Policy policy(int version) {
        return Waiting.on(() -> policies.one(version)).policy();
    }
}
