package dev.rung.scoring.population.refresh;

import dev.rung.platform.database.Await;
import dev.rung.platform.store.Store;
import dev.rung.scoring.assessment.census.PopulationCensus;
import dev.rung.scoring.assessment.census.PopulationCensus.CensusPart;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.policy.catalog.PolicyCatalog;
import dev.rung.scoring.policy.publication.PublishRefresh;
import dev.rung.scoring.policy.publication.PublishRefresh.Base;
import dev.rung.scoring.policy.publication.PublishRefresh.RefreshOutcome.Announced;
import dev.rung.scoring.policy.publication.PublishRefresh.RefreshOutcome.PeopleWentFirst;
import dev.rung.scoring.population.job.Job;
import dev.rung.scoring.population.job.JobEnd;
import dev.rung.scoring.population.job.JobKind;
import dev.rung.scoring.population.job.JobPart;
import dev.rung.scoring.population.refresh.Refresh.RefreshResult;
import dev.rung.scoring.population.refresh.Refresh.RefreshState;
import dev.rung.scoring.population.scan.PopulationMember;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Counts everybody, draws the numbers and publishes them where they are news and hardly anybody was left out.
///
/// Everybody is assessed by the policy in force as of the day it began, by the same function that the stream asks:
/// what lies in the table may be of yesterday, or of the policy before.
@ApplicationScoped
class RefreshingThresholds implements JobKind<CensusPart> {

    static final String CODE = "refresh";

    private static final Logger LOG = Logger.getLogger(RefreshingThresholds.class);

    private final PublishRefresh renewing;
    private final PolicyCatalog policies;
    private final Store store;
    private final RefreshSettings settings;

    RefreshingThresholds(PublishRefresh renewing, PolicyCatalog policies, Store store, RefreshSettings settings) {
        this.renewing = renewing;
        this.policies = policies;
        this.store = store;
        this.settings = settings;
    }

    PolicyInForce inForce() {
        return read(Await.on(renewing::base));
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Class<CensusPart> partial() {
        return CensusPart.class;
    }

    @Override
    public CensusPart compute(JobPart part, List<PopulationMember> members, Connection rows) {
        var policy = policy(part.job().policyVersion());
        var today = AssessmentDate.caughtUp(part.job().requestedAt(), store.zone());
        var census = new PopulationCensus(policy);
        members.forEach(member -> census.add(member.assess(policy, today)));
        return census.part();
    }

    @Override
    public Supplier<Uni<JobEnd>> conclude(Job job, List<CensusPart> partials, long unpaired) {
        var base = read(Await.on(() -> renewing.base(job.policyVersion())));
        var census = new PopulationCensus(base.policy());
        partials.forEach(census::add);
        var coverage = new CensusCoverage(census.customers(), unpaired);
        var renewal = RefreshedDocument.of(base.base().document(), census.redraw(base.approved()), coverage);
        return coverage.isEnough(settings.mostUnpaired())
                ? () -> publish(base.base(), renewal, job.requestedBy())
                : () -> incomplete(job, renewal.report());
    }

    private static Uni<JobEnd> incomplete(Job job, RefreshReport report) {
        LOG.warnf(
                "Refresh publishes nothing, too many customers could not be counted: policyVersion=%d customers=%d unpaired=%d",
                job.policyVersion(), report.customers(), report.unpaired());
        return Uni.createFrom().item(RefreshResult.end(RefreshState.INCOMPLETE, report));
    }

    private Uni<JobEnd> publish(Base base, RefreshedDocument renewal, String actor) {
        var report = renewal.report();
        if (!renewal.isNews()) {
            return Uni.createFrom().item(RefreshResult.end(RefreshState.UNCHANGED, report));
        }
        return renewing.renew(base, renewal.document(), actor).map(renewed -> switch (renewed) {
            case Announced(int version, var effectiveAt, var overtakes) ->
                RefreshResult.published(version, effectiveAt, report.overtaking(overtakes));
            case PeopleWentFirst() -> RefreshResult.end(RefreshState.OVERTAKEN, report);
        });
    }

    private PolicyInForce read(Base base) {
        return new PolicyInForce(base, policy(base.version()), policy(base.approved()));
    }

    private TierProgram policy(int version) {
        return Await.on(() -> policies.one(version)).policy();
    }
}
