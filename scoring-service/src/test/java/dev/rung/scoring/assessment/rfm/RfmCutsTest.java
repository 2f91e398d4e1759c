package dev.rung.scoring.assessment.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RfmCutsTest {

    private static final List<Long> DAYS = List.of(14L, 45L, 90L, 180L);
    private static final List<Long> ORDERS = List.of(2L, 3L, 6L, 12L);
    private static final List<BigDecimal> SPEND =
            List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.TEN, BigDecimal.valueOf(20));

    private final JsonMapper json =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    @Test
    void cutsAreFixedUnlessSaidOtherwise() throws JsonProcessingException {
        assertThat(json.readValue(definition(""), RfmCuts.class))
                .isEqualTo(new RfmCuts(CutMethod.FIXED, DAYS, ORDERS, SPEND, 3));
        assertThat(json.readValue(definition("'method': 'fixed',"), RfmCuts.class)
                        .method())
                .isEqualTo(CutMethod.FIXED);
    }

    @Test
    void bothMethodsAreOneDefinition() throws JsonProcessingException {
        var cuts = json.readValue(definition("'method': 'quantile',"), RfmCuts.class);

        assertThat(cuts).isEqualTo(new RfmCuts(CutMethod.QUANTILE, DAYS, ORDERS, SPEND, 3));
        assertThat(json.readValue(json.writeValueAsString(cuts), RfmCuts.class)).isEqualTo(cuts);
    }

    @Test
    void cutsOfAPopulationMayCoincideButThoseSomebodyWroteMayNot() {
        var coinciding = List.of(2L, 2L, 2L, 5L);

        assertThat(new RfmCuts(CutMethod.QUANTILE, DAYS, coinciding, SPEND, 3).orders())
                .isEqualTo(coinciding);
        assertThatThrownBy(() -> new RfmCuts(CutMethod.FIXED, DAYS, coinciding, SPEND, 3))
                .hasMessageContaining("orders");
    }

    @Test
    void noCutsDescend() {
        assertThatThrownBy(() -> new RfmCuts(CutMethod.QUANTILE, List.of(14L, 9L, 90L, 180L), ORDERS, SPEND, 3))
                .hasMessageContaining("recencyDays must not descend");
    }

    private static String definition(String method) {
        return "{%s 'recencyDays': [14, 45, 90, 180], 'orders': [2, 3, 6, 12], 'spend': [1, 2, 10, 20], 'high': 3}"
                .formatted(method);
    }

    @Test
    void aHighScoreIsNeitherTheWorstNorBeyondTheBest() {
        assertThatThrownBy(() -> new RfmCuts(CutMethod.FIXED, DAYS, ORDERS, SPEND, 1))
                .hasMessageContaining("high must be 2 to 5");
        assertThatThrownBy(() -> new RfmCuts(CutMethod.FIXED, DAYS, ORDERS, SPEND, 6))
                .hasMessageContaining("high must be 2 to 5");
        assertThat(new RfmCuts(CutMethod.FIXED, DAYS, ORDERS, SPEND, 2).high()).isEqualTo(2);
        assertThat(new RfmCuts(CutMethod.FIXED, DAYS, ORDERS, SPEND, 5).high()).isEqualTo(5);
    }

    @Test
    void thereAreFourCutsOfEach() {
        var three = List.of(1L, 2L, 3L);

        assertThatThrownBy(() -> new RfmCuts(CutMethod.FIXED, three, ORDERS, SPEND, 3))
                .hasMessageContaining("four cuts");
        assertThatThrownBy(() -> new RfmCuts(CutMethod.FIXED, DAYS, ORDERS, SPEND.subList(0, 3), 3))
                .hasMessageContaining("four cuts");
        assertThatThrownBy(() -> new RfmCuts(CutMethod.FIXED, DAYS, ORDERS, SPEND.reversed(), 3))
                .hasMessageContaining("spend");
    }
}
