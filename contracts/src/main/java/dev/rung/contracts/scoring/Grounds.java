package dev.rung.contracts.scoring;

import dev.rung.contracts.scoring.AssessmentEvent.Component;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.AssessmentEvent.Next;
import dev.rung.contracts.scoring.AssessmentEvent.Rfm;
import dev.rung.contracts.scoring.AssessmentEvent.Standing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figures a decision was made from, and the sum they came to.
///
/// @param standing as the customer saw it from then on
/// @param growthValue the sum of the components' points
/// @param next what would have raised the tier; absent on the highest
/// @param keep what would have kept it
/// @param on the business date of the assessment, which is later than the behaviour where that came late
/// @param settled whether time led here, and not behaviour
/// @param revision of the assessment: the later decision about a customer has the higher one
public record Grounds(
        Standing standing,
        long growthValue,
        List<Component> components,
        Rfm rfm,
        @Nullable Next next,
        Keep keep,
        LocalDate on,
        boolean settled,
        long revision) {}
