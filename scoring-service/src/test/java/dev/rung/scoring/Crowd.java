package dev.rung.scoring;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.features;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.Assessor;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.standing.CarriedStanding;
import dev.rung.scoring.assessment.standing.GrantedTier;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.population.scan.PopulationMember;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.MergeLinks;
import dev.rung.scoring.state.consent.PersonalisationConsent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/// Customers as they lie in tables `standings` and `customer_states`: assessed on some days, by one policy, and
/// kept as the sink keeps them.
public final class Crowd {

    private Crowd() {}

    /// Some with a tier that a person granted, some at risk or in grace, some assessed amid behaviour, some
    /// never assessed since long ago.
    ///
    /// @param policy that they were assessed by
    public static Arbitrary<List<PopulationMember>> members(TierProgram policy, int howMany) {
        var days = Arbitraries.integers().between(0, 500).list().ofMinSize(1).ofMaxSize(4);
        var settled = Arbitraries.of(true, true, true, false);
        var granted = Arbitraries.of("bronze", "gold", "diamond").injectNull(0.9);
        return Combinators.combine(Histories.histories(), days, settled, granted)
                .as((history, on, isSettled, tier) -> state(history, on, isSettled, tier, policy))
                .list()
                .ofSize(howMany)
                .map(Crowd::numbered);
    }

    /// As the sink writes it.
    public static PopulationMember member(UUID id, CustomerState state, Assessment assessment) {
        var kept = new CustomerState(
                "C-" + id.getLeastSignificantBits(),
                state.features(),
                assessment.standing(),
                state.position(),
                state.revision() + 1,
                assessment.fingerprint(),
                MergeLinks.NONE,
                new PersonalisationConsent(true, 1));
        return new PopulationMember(
                id,
                kept,
                assessment.tier().code(),
                assessment.growthValue(),
                assessment.rfm().orders(),
                assessment.rfm().spend());
    }

    public static CustomerState stateOf(List<Behaviour> history) {
        return new CustomerState(
                "",
                features(history),
                CarriedStanding.UNRANKED,
                new Position(0, 0),
                0,
                0,
                MergeLinks.NONE,
                new PersonalisationConsent(true, 1));
    }

    /// A member with this history, assessed on that day.
    public static PopulationMember member(
            int number, List<Behaviour> history, TierProgram policy, AssessmentDate today) {
        var state = stateOf(history);
        var assessment = Assessor.assess(state.features(), state.standing(), policy, today);
        return member(new UUID(0, number), state, assessment);
    }

    private record ScoredMember(CustomerState state, Assessment assessment) {}

    private static ScoredMember state(
            List<Behaviour> history,
            List<Integer> days,
            boolean settled,
            @Nullable String granted,
            TierProgram policy) {
        var state = stateOf(history);
        var on = new ArrayList<>(days);
        on.sort(Comparator.reverseOrder());
        var standing = state.standing();
        if (granted != null) {
            var until = Histories.TODAY.plusDays(days.getFirst() - 250L);
            standing = standing.grant(new GrantedTier(new UUID(7, 7), granted, daysAgo(500), until), SHANGHAI);
        }
        Assessment assessment = null;
        for (int day : on) {
            var last = day == on.getLast() && !settled;
            var today = last
                    ? AssessmentDate.whileCatchingUp(daysAgo(day), SHANGHAI)
                    : AssessmentDate.caughtUp(daysAgo(day), SHANGHAI);
            assessment = Assessor.assess(state.features(), standing, policy, today);
            standing = assessment.standing();
        }
        return new ScoredMember(state, Objects.requireNonNull(assessment));
    }

    private static List<PopulationMember> numbered(List<ScoredMember> found) {
        var members = new ArrayList<PopulationMember>();
        for (var one : found) {
            members.add(member(new UUID(0, members.size() + 1L), one.state(), one.assessment()));
        }
        return members;
    }
}
