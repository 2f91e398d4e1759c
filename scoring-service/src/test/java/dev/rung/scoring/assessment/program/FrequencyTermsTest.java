package dev.rung.scoring.assessment.program;

import static dev.rung.scoring.Histories.bought;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.refunded;
import static dev.rung.scoring.Histories.refundedOf;
import static dev.rung.scoring.assessment.value.FeaturesOfTests.features;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.scoring.assessment.value.FeaturesOfTests;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrequencyTermsTest {

    private static final FrequencyTerms TERMS =
            new FrequencyTerms(30, Map.of("tea", new BigDecimal("2")), new BigDecimal("100"));

    @Test
    void anOrderFadesWeighsByItsCategoryAndCountsItsShare() {
        assertThat(frequency(TERMS, paid("1", "100", daysAgo(0)))).isEqualByComparingTo("1");
        assertThat(frequency(TERMS, paid("1", "100", daysAgo(30)))).isEqualByComparingTo("0.5");
        assertThat(frequency(TERMS, bought("1", "tea", "100", daysAgo(0)))).isEqualByComparingTo("2");
        assertThat(frequency(TERMS, bought("1", "books", "100", daysAgo(0)))).isEqualByComparingTo("1");
        assertThat(frequency(TERMS, paid("1", "25", daysAgo(0)))).isEqualByComparingTo("0.25");
        assertThat(frequency(TERMS, paid("1", "900", daysAgo(0)))).isEqualByComparingTo("1");
        assertThat(frequency(TERMS, bought("1", "tea", "25", daysAgo(60)), paid("2", "100", daysAgo(0))))
                .isEqualByComparingTo("1.125");
    }

    @Test
    void whatWentBackIsNotPartOfTheAmount() {
        assertThat(frequency(TERMS, paid("1", "100", daysAgo(0)), refundedOf("1", "r", "60", daysAgo(0))))
                .isEqualByComparingTo("0.4");
    }

    @Test
    void aLongCategoryIsRecognisedToo() {
        var tea = "很长的类目名称".repeat(100);
        var terms = new FrequencyTerms(null, Map.of(tea, new BigDecimal("2")), null);

        assertThat(frequency(terms, bought("1", tea, "100", daysAgo(0)))).isEqualByComparingTo("2");
        assertThat(frequency(terms, bought("1", tea + "一", "100", daysAgo(0)))).isEqualByComparingTo("1");
    }

    @Test
    void anOrderWhollyGivenBackIsNone() {
        var givenBack = new Behaviour[] {paid("1", "100", daysAgo(2)), refundedOf("1", "r", "100", daysAgo(0))};

        assertThat(frequency(TERMS, givenBack)).isZero();
        assertThat(frequency(FrequencyTerms.NONE, givenBack)).isZero();
        assertThat(frequency(FrequencyTerms.NONE, refunded("r", "100", daysAgo(0))))
                .isZero();
    }

    @Test
    void withoutTermsEveryOrderKeptCountsOneAFreeOneIsNone() {
        assertThat(frequency(
                        FrequencyTerms.NONE,
                        bought("1", "tea", "0.01", daysAgo(300)),
                        paid("2", "0", daysAgo(200)),
                        paid("3", "10", daysAgo(10)),
                        refundedOf("3", "r", "9.99", daysAgo(1))))
                .isEqualByComparingTo("2");
    }

    @Test
    void everyTermMayBeLeftOut() throws JsonProcessingException {
        var json =
                JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

        assertThat(json.readValue("{}", FrequencyTerms.class)).isEqualTo(FrequencyTerms.NONE);
        assertThat(json.readValue(
                        "{'halfLifeDays': 30, 'categories': {'tea': 2}, 'fullAmount': 100}", FrequencyTerms.class))
                .isEqualTo(TERMS);
    }

    @Test
    void unsoundTermsAreRefused() {
        assertThatThrownBy(() -> new FrequencyTerms(0, Map.of(), null)).hasMessageContaining("halfLifeDays");
        assertThatThrownBy(() -> new FrequencyTerms(null, Map.of(), BigDecimal.ZERO))
                .hasMessageContaining("fullAmount");
        assertThatThrownBy(() -> new FrequencyTerms(null, Map.of("tea", new BigDecimal("-1")), null))
                .hasMessageContaining("categories");
    }

    private static BigDecimal frequency(FrequencyTerms terms, Behaviour... history) {
        return FeaturesOfTests.measure(Feature.FREQUENCY, null, Caps.NONE, terms, features(history));
    }

    @Test
    void theOutermostTermsAreAccepted() {
        var terms = new FrequencyTerms(1, Map.of("tea", BigDecimal.ZERO), new BigDecimal("0.01"));

        assertThat(frequency(terms, bought("1", "tea", "100", daysAgo(0)))).isZero();
        assertThat(frequency(terms, bought("1", "books", "100", daysAgo(1)))).isEqualByComparingTo("0.5");
    }
}
