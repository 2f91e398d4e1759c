package dev.rung.scoring.stream.policies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.contracts.scoring.PolicyEvent.Published;
import dev.rung.scoring.assessment.program.ProgramTimeline.Term;
import dev.rung.scoring.assessment.program.TierProgram;
import java.io.UncheckedIOException;

/// Reads the text of a published policy.
record PolicyReader(ObjectMapper json) {

    /// @throws RuntimeException if it cannot be read or lacks a field
    // Jackson leaves null what JSON leaves out
    @SuppressWarnings("ConstantValue")
    Term term(Published published) {
        try {
            var policy = json.readValue(published.policy(), TierProgram.class);
            if (published.effectiveAt() == null || policy == null) {
                throw new IllegalArgumentException("A published policy is not whole");
            }
            return new Term(policy, published.effectiveAt());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
