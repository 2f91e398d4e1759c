package dev.rung.customer.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeTermsTest {

    @Test
    void theLatestIsTheCurrentOne() {
        assertThat(ProgrammeTerms.current(List.of(
                        "programme-terms.2026-09", "programme-terms.2026-11", "problem.x", "programme-terms.2025-12")))
                .isEqualTo("2026-11");
        assertThat(ProgrammeTerms.current(List.of("programme-terms.2026-11", "programme-terms.2026-11-15")))
                .isEqualTo("2026-11-15");
    }

    /// In text order `2026-9` comes after `2026-11`, and `v9` after `v10`.
    @ParameterizedTest
    @ValueSource(strings = {"2026-9", "v9", "2026.11", "2026-13", ""})
    void aVersionThatIsNoMonthIsAnError(String version) {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> ProgrammeTerms.current(List.of("programme-terms.2026-11", "programme-terms." + version)));
    }
}
