package dev.rung.scoring.explanation.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationQuestionTest {

    private static final Instant NOW = Instant.parse("2026-07-01T04:00:00Z");

    @Test
    void whoAsksForNothingSpecialIsToldOfNowByTheRulesThatDecided() {
        assertThat(asked(null, null)).isEqualTo(new ExplanationQuestion(NOW, ExplanationQuestion.By.THEN));
    }

    @Test
    void aMomentAndTheRulesCanBeChosen() {
        assertThat(asked("2026-03-02T09:30:00Z", "now"))
                .isEqualTo(new ExplanationQuestion(Instant.parse("2026-03-02T09:30:00Z"), ExplanationQuestion.By.NOW));
        assertThat(asked("2026-03-02T17:30:00+08:00", "then"))
                .isEqualTo(new ExplanationQuestion(Instant.parse("2026-03-02T09:30:00Z"), ExplanationQuestion.By.THEN));
        assertThat(asked(NOW.toString(), "then").asOf()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday, then, asOf, must be an instant since 1970 such as 2026-03-02T09:30:00Z",
        "2026-03-02, then, asOf, must be an instant since 1970 such as 2026-03-02T09:30:00Z",
        "'', then, asOf, must be an instant since 1970 such as 2026-03-02T09:30:00Z",
        "-999999999-01-01T00:00:00+18:00, then, asOf, must be an instant since 1970 such as 2026-03-02T09:30:00Z",
        "+300000-01-01T00:00:00Z, then, asOf, must not be in the future",
        "2026-07-01T04:00:01Z, then, asOf, must not be in the future",
        "2026-03-02T09:30:00Z, Now, policy, 'must be one of then, now'",
        "2026-03-02T09:30:00Z, '', policy, 'must be one of then, now'",
    })
    void whatCannotBeUnderstoodIsNamedWithAReason(String asOf, String policy, String field, String reason) {
        assertThatThrownBy(() -> asked(asOf, policy))
                .hasMessageContaining("urn:problem:invalid")
                .hasMessageContaining("field=" + field)
                .hasMessageContaining("reason=" + reason);
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        assertThatThrownBy(() -> asked("x", "y"))
                .hasMessageContaining("field=asOf")
                .hasMessageContaining("field=policy");
    }

    private static ExplanationQuestion asked(@Nullable String asOf, @Nullable String policy) {
        return ExplanationQuestion.parse(asOf, policy, NOW);
    }
}
