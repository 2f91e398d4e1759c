package dev.rung.scoring.state.transition;

import static dev.rung.scoring.Histories.SHANGHAI;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.population.scan.PopulationMember;
import java.time.Instant;
import java.util.List;

/// The stream's round over one member, on a new day or after a publication.
public final class RoundOfTests {

    private RoundOfTests() {}

    /// @param told to others
    public record After(String tier, List<TierEvent> told) {}

    /// @param policy in force
    public static After of(PopulationMember member, TierProgram policy, Instant now) {
        return new Scoring(ProgramTimeline.of(policy), SHANGHAI, now)
                .reassess(member.customerId(), member.state())
                .map(outcome -> new After(outcome.assessed().tier().tier().code(), outcome.told()))
                .orElseGet(() -> new After(member.tier(), List.of()));
    }

    /// The member as kept after the round.
    public static PopulationMember after(PopulationMember member, TierProgram policy, Instant now) {
        return new Scoring(ProgramTimeline.of(policy), SHANGHAI, now)
                .reassess(member.customerId(), member.state())
                .map(outcome -> new PopulationMember(
                        member.customerId(),
                        outcome.state(),
                        outcome.assessed().tier().tier().code(),
                        outcome.assessed().growthValue(),
                        outcome.assessed().rfm().orders(),
                        outcome.assessed().rfm().spend()))
                .orElse(member);
    }
}
