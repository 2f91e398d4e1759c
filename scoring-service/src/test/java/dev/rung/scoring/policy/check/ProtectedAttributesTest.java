package dev.rung.scoring.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedAttributesTest {

    @ParameterizedTest
    @CsvSource({
        "gender,GENDER", "femaleBonus,GENDER", "sex_2,GENDER", "性别加分,GENDER", "AGE,AGE", "age-50-plus,AGE",
        "年龄段,AGE", "birthdayGift,BIRTHDAY", "生日,BIRTHDAY", "region.north,REGION", "一线城市,REGION", "race,ETHNICITY",
        "民族,ETHNICITY", "religion,RELIGION", "disabled,DISABILITY"
    })
    void whoSomebodyIsIsFoundInACode(String code, ProtectedAttributes attribute) {
        assertThat(ProtectedAttributes.in(code)).contains(attribute);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spend", "pages", "average", "usage", "messages", "sextant", "trace", "消费", "orders2026"})
    void whatSomebodyDoesIsNot(String code) {
        assertThat(ProtectedAttributes.in(code)).isEmpty();
    }

    @Test
    void theAttributeIsToldInLowerCase() {
        assertThat(ProtectedAttributes.ETHNICITY.code()).isEqualTo("ethnicity");
    }
}
