package dev.rung.scoring.lifecycle.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTermsTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    private static final String WRITTEN = """
            {
              "rhythm": {"shortestDays": 7, "longestDays": 180, "assumedDays": 60, "leastPurchases": 3},
              "stages": {"declining": 1.5, "dormant": 3, "lost": 6, "dormantAtMostDays": 365, "lostAtMostDays": 540,
                         "newDays": 30, "matureOrders": 5},
              "behaviour": {"windowDays": 365, "frequentOrders": 3, "loyalOrders": 8, "loyalSinceDays": 180,
                            "browserVisits": 3},
              "churn": {"low": 1.5, "middle": 2, "high": 2.5, "dropDays": 180, "dropLeastOrders": 3,
                        "fewerOrders": 0.5, "smallerOrders": 0.5, "incidentDays": 30, "tierLostDays": 90}
            }
            """;

    @Test
    void theDefaultIsWhatAPolicyWouldWrite() throws JsonProcessingException {
        assertThat(JSON.readValue(WRITTEN, RhythmTerms.class)).isEqualTo(RhythmTerms.DEFAULT);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws JsonProcessingException {
        assertThat(JSON.readValue(JSON.writeValueAsString(RhythmTerms.DEFAULT), RhythmTerms.class))
                .isEqualTo(RhythmTerms.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"shortestDays\": 7     | \"shortestDays\": 0     | shortestDays",
                "\"assumedDays\": 60     | \"assumedDays\": 181    | longestDays",
                "\"leastPurchases\": 3   | \"leastPurchases\": 1   | leastPurchases",
                "\"dormant\": 3          | \"dormant\": 1.5        | dormant",
                "\"declining\": 1.5      | \"declining\": 0        | declining",
                "\"lostAtMostDays\": 540 | \"lostAtMostDays\": 365 | lostAtMostDays",
                "\"matureOrders\": 5     | \"matureOrders\": 0     | matureOrders",
                "\"windowDays\": 365     | \"windowDays\": 0       | windowDays",
                "\"loyalOrders\": 8      | \"loyalOrders\": 2      | loyalOrders",
                "\"browserVisits\": 3    | \"browserVisits\": 0    | browserVisits",
                "\"middle\": 2           | \"middle\": 3           | high",
                "\"dropDays\": 180       | \"dropDays\": 1         | dropDays",
                "\"fewerOrders\": 0.5    | \"fewerOrders\": 0      | fewerOrders",
                "\"smallerOrders\": 0.5  | \"smallerOrders\": 1.1  | smallerOrders",
                "\"incidentDays\": 30    | \"incidentDays\": -1    | incidentDays",
                "\"assumedDays\": 60     | \"assumedDays\": 6      | assumedDays",
                "\"dormantAtMostDays\": 365 | \"dormantAtMostDays\": 0 | dormantAtMostDays",
                "\"newDays\": 30         | \"newDays\": -1         | newDays",
                "\"loyalSinceDays\": 180 | \"loyalSinceDays\": -1  | loyalSinceDays",
                "\"frequentOrders\": 3   | \"frequentOrders\": 0   | frequentOrders",
                "\"high\": 2.5           | \"high\": 2             | high",
                "\"dropLeastOrders\": 3  | \"dropLeastOrders\": 0  | dropLeastOrders",
                "\"tierLostDays\": 90    | \"tierLostDays\": -1    | tierLostDays"
            })
    void unsoundTermsAreRefusedWithAWord(String sound, String unsound, String says) {
        assertThat(WRITTEN).contains(sound);

        assertThatThrownBy(() -> JSON.readValue(WRITTEN.replace(sound, unsound), RhythmTerms.class))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Invalid policy: ")
                .hasMessageContaining(says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"shortestDays\": 7     | \"shortestDays\": 1",
                "\"assumedDays\": 60     | \"assumedDays\": 7",
                "\"longestDays\": 180    | \"longestDays\": 60",
                "\"leastPurchases\": 3   | \"leastPurchases\": 2",
                "\"dormantAtMostDays\": 365 | \"dormantAtMostDays\": 1",
                "\"lostAtMostDays\": 540 | \"lostAtMostDays\": 366",
                "\"newDays\": 30         | \"newDays\": 0",
                "\"matureOrders\": 5     | \"matureOrders\": 1",
                "\"windowDays\": 365     | \"windowDays\": 1",
                "\"loyalSinceDays\": 180 | \"loyalSinceDays\": 0",
                "\"frequentOrders\": 3   | \"frequentOrders\": 1",
                "\"loyalOrders\": 8      | \"loyalOrders\": 3",
                "\"browserVisits\": 3    | \"browserVisits\": 1",
                "\"dropDays\": 180       | \"dropDays\": 2",
                "\"dropLeastOrders\": 3  | \"dropLeastOrders\": 1",
                "\"fewerOrders\": 0.5    | \"fewerOrders\": 1",
                "\"smallerOrders\": 0.5  | \"smallerOrders\": 1",
                "\"incidentDays\": 30    | \"incidentDays\": 0",
                "\"tierLostDays\": 90    | \"tierLostDays\": 0"
            })
    void theOutermostTermsAreAccepted(String usual, String outermost) {
        assertThat(WRITTEN).contains(usual);

        assertThatCode(() -> JSON.readValue(WRITTEN.replace(usual, outermost), RhythmTerms.class))
                .doesNotThrowAnyException();
    }
}
