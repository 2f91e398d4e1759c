package dev.rung.scoring.assessment.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rung.scoring.features.activity.Activity;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CapsTest {

    private final JsonMapper json =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    @Test
    void everyCapMayBeLeftOut() throws JsonProcessingException {
        assertThat(json.readValue("{}", Caps.class)).isEqualTo(Caps.NONE);
    }

    @Test
    void activitiesAreNamedAsOthersKnowThem() throws JsonProcessingException {
        var caps = json.readValue("{'perOrder': 5000, 'activitiesPerDay': {'share': 3, 'visit': 10}}", Caps.class);

        assertThat(caps)
                .isEqualTo(new Caps(new BigDecimal("5000"), null, null, Map.of(Activity.SHARE, 3, Activity.VISIT, 10)));
    }

    @Test
    void anActivityNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> json.readValue("{'activitiesPerDay': {'birthday': 3}}", Caps.class))
                .isInstanceOf(InvalidFormatException.class)
                .hasMessageContaining("birthday");
    }

    @Test
    void anActivityWithoutACapIsNotBounded() {
        var caps = new Caps(null, null, null, Map.of(Activity.SHARE, 3));

        assertThat(caps.of(Activity.SHARE, 9)).isEqualTo(3);
        assertThat(caps.of(Activity.SHARE, 2)).isEqualTo(2);
        assertThat(caps.of(Activity.VISIT, 9)).isEqualTo(9);
    }

    @Test
    void noCapIsNegative() {
        var negative = new BigDecimal("-0.01");

        assertThatThrownBy(() -> new Caps(negative, null, null, Map.of())).hasMessageContaining("perOrder");
        assertThatThrownBy(() -> new Caps(null, negative, null, Map.of())).hasMessageContaining("perDay");
        assertThatThrownBy(() -> new Caps(null, null, negative, Map.of())).hasMessageContaining("perCategory");
        assertThatThrownBy(() -> new Caps(null, null, null, Map.of(Activity.VIEW, -1)))
                .hasMessageContaining("activitiesPerDay");
    }

    @Test
    void aCapOfNothingIsACap() {
        var caps = new Caps(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Map.of(Activity.VIEW, 0));

        assertThat(caps.of(Activity.VIEW, 1)).isZero();
        assertThat(Caps.capped(BigDecimal.TEN, caps.perOrder())).isZero();
        assertThat(Caps.capped(BigDecimal.TEN, null)).isEqualTo(BigDecimal.TEN);
    }
}
