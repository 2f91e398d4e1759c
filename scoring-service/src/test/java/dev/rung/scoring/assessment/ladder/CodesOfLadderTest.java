package dev.rung.scoring.assessment.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Codes are shown as in a policy's document.
class CodesOfLadderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void aMeasureIsCalledAsItIsWritten(LadderMeasure measure) {
        assertThat(measure.code()).isEqualTo(JSON.valueToTree(measure).asText());
    }

    @ParameterizedTest
    @EnumSource
    void aTransitionIsCalledAsItIsWritten(TransitionTerms terms) {
        assertThat(terms.code()).isEqualTo(JSON.valueToTree(terms).asText());
    }
}
