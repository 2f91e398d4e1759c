package dev.rung.scoring.population.reconciliation;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour.Visited;
import dev.rung.scoring.Crowd;
import dev.rung.scoring.Histories;
import dev.rung.scoring.assessment.Assessor;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.population.reconciliation.Recomputation.Occasion;
import dev.rung.scoring.population.scan.PopulationMember;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.MergeLinks;
import dev.rung.scoring.state.consent.PersonalisationConsent;
import dev.rung.scoring.state.transition.RoundOfTests;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The stream's own results are never called different, whatever happened: else nobody would heed the alarm.
class ReconciliationLawsTest {

    private static final Instant NOW = daysAgo(0);

    @Property(tries = 100)
    void whatTheDailyRoundLeavesIsAsRecomputed(@ForAll("crowds") List<PopulationMember> members) {
        var kept = members.stream()
                .map(member -> RoundOfTests.after(member, V1, NOW))
                .toList();

        var found = night(V1).checkAll(kept);

        assertThat(found.checked()).isEqualTo(members.size());
        assertThat(found.differing()).isEmpty();
    }

    @Property(tries = 30)
    void soIsWhatAPublicationLeaves(@ForAll("crowds") List<PopulationMember> members) {
        var kept = members.stream()
                .map(member -> RoundOfTests.after(member, V1, NOW))
                .map(member -> RoundOfTests.after(member, PoliciesOfTests.harder(), NOW))
                .toList();

        assertThat(night(PoliciesOfTests.harder()).checkAll(kept).differing()).isEmpty();
    }

    @Property(tries = 30)
    void soIsWhatBehaviourLeavesAfterTheRound(@ForAll("crowds") List<PopulationMember> members) {
        var kept = members.stream()
                .map(member -> RoundOfTests.after(member, V1, NOW))
                .map(ReconciliationLawsTest::visitingNow)
                .toList();

        assertThat(night(V1).checkAll(kept).differing()).isEmpty();
    }

    @Property(tries = 30)
    void streamAndReconciliationGiveTheSameTier(@ForAll("crowds") List<PopulationMember> members) {
        for (var member : members) {
            var state = member.state();
            var recomputed = ComparedStanding.of(Assessor.assess(state.features(), state.standing(), V1, today()));

            assertThat(recomputed.tier())
                    .isEqualTo(RoundOfTests.of(member, V1, NOW).tier());
        }
    }

    @Property(tries = 30)
    void aTierThatWasTamperedWithIsAlwaysFound(@ForAll("crowds") List<PopulationMember> members) {
        var tampered = members.stream()
                .map(member -> RoundOfTests.after(member, V1, NOW))
                .map(member -> new PopulationMember(
                        member.customerId(),
                        member.state(),
                        member.tier().equals("gold") ? "silver" : "gold",
                        member.growthValue(),
                        member.orders(),
                        member.spend()))
                .toList();

        assertThat(night(V1).checkAll(tampered).differing())
                .hasSize(members.size())
                .allMatch(difference -> difference.fields().equals(List.of("tier")));
    }

    @Provide
    Arbitrary<List<PopulationMember>> crowds() {
        return Crowd.members(V1, 100);
    }

    private static PopulationMember visitingNow(PopulationMember member) {
        var state = member.state();
        var visit = new Visited(event("visit now", NOW));
        var took = new CustomerState(
                state.externalId(),
                state.features().plus(Features.of(visit, NOW, SHANGHAI)),
                state.standing(),
                state.position(),
                state.revision(),
                state.fingerprint(),
                MergeLinks.NONE,
                new PersonalisationConsent(true, 1));
        var assessment =
                Assessor.assess(took.features(), took.standing(), V1, AssessmentDate.whileCatchingUp(NOW, SHANGHAI));
        return Crowd.member(member.customerId(), took, assessment);
    }

    private static Recomputation night(TierProgram policy) {
        var occasion = new Occasion(policy, today());
        return Recomputation.of(occasion, occasion);
    }

    private static AssessmentDate today() {
        return AssessmentDate.caughtUp(NOW, Histories.SHANGHAI);
    }
}
