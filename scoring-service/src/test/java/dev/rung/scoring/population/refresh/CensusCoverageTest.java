package dev.rung.scoring.population.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CensusCoverageTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, true",
        "100, 0, 0, true",
        "100, 1, 0, false",
        "99, 1, 0.01, true",
        "98, 2, 0.01, false",
        "0, 1, 0.01, false",
        "0, 1, 1, true"
    })
    void theShareThatIsLeftOutIsOfEverybody(long customers, long unpaired, double most, boolean isEnough) {
        assertThat(new CensusCoverage(customers, unpaired).isEnough(most)).isEqualTo(isEnough);
    }
}
