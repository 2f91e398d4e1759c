package dev.rung.scoring.explanation.finding;

import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.transition.Scoring;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The known state of a customer on a business date. Any policy can be asked about it later.
///
/// It is treated as one that came into force that day with all taken in, as a dry run does: its `transition` says
/// what becomes of the tier that was held.
///
/// @param today settled, whatever the day was when the decision was made
public record RetainedInputs(CustomerState state, AssessmentDate today) {

    /// Null where no state is there.
    static @Nullable RetainedInputs of(@Nullable CustomerState state, LocalDate on, ZoneId zone) {
        return state == null ? null : new RetainedInputs(state, new AssessmentDate(on, zone, true));
    }

    public ProgramResult by(TierProgram policy) {
        return ProgramResult.of(Scoring.assessment(state, policy, today), today.date());
    }

    /// Whether the tier is one that a person gave, to the customer or to a part, on top of what was earned.
    boolean isGranted(ProgramResult sum) {
        return state.granted()
                .anyMatch(granted -> granted.tier().equals(sum.standing().tier().code())
                        && granted.since().equals(sum.standing().since()));
    }
}
