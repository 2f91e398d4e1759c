package dev.rung.benefits.catalogue.terms;

import static dev.rung.benefits.catalogue.terms.SampleBenefits.cny;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rung.benefits.catalogue.terms.ContentReading.InvalidContent;
import dev.rung.benefits.catalogue.terms.ContentReading.ValidContent;
import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.contracts.Money;
import dev.rung.platform.json.JsonText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentReadingTest {

    private static final JsonText JSON = new JsonText(JsonMapper.builder().build());
    private static final Map<String, String> TEXTS = Map.of("zh-CN", "权益", "en", "Benefit");

    /// The terms of each kind are read, and written as they were read.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            discount          | {"percent": 20, "floorPercent": 60}
            discount          | {"percent": 99, "floorPercent": 1}
            points-multiplier | {"factor": "1"}
            points-multiplier | {"factor": "1.5"}
            coupon            | {"value": {"amount": "5", "currency": "CNY"}, "threshold": {"amount": "0", "currency": "CNY"}, "validDays": 30}
            gift              | {"item": "mug", "value": {"amount": "20.00", "currency": "CNY"}}
            free-trial        | {"item": "tv", "days": 7}
            priority-shipping | {"hours": 24}
            priority-refund   | {"hours": 24}
            dedicated-service | {"minutes": 5}
            members-event     | {"item": "gala", "seats": 2}
            """)
    void everyKindHasItsTerms(String kind, String terms) {
        var fields = JSON.read(terms, TermsFields.class);

        assertThat(read(content(kind, fields, kind.equals("points-multiplier") ? null : 3)))
                .isInstanceOfSatisfying(ValidContent.class, sound -> {
                    assertThat(sound.item().terms().kind().code()).isEqualTo(kind);
                    assertThat(TermsFields.of(sound.item().terms())).isEqualTo(fields);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            discount          | {"percent": 0, "floorPercent": 60}    | terms.percent
            discount          | {"percent": 100, "floorPercent": 0}   | terms.percent
            discount          | {"percent": 20}                       | terms.floorPercent
            discount          | {"percent": 20, "floorPercent": 81}   | terms.floorPercent
            points-multiplier | {"factor": "0.99"}                    | terms.factor
            points-multiplier | {"factor": "2", "hours": 3}           | terms.hours
            coupon            | {"value": {"amount": "0", "currency": "CNY"}, "threshold": {"amount": "0", "currency": "CNY"}, "validDays": 1} | terms.value.amount
            coupon            | {"value": {"amount": "5", "currency": "USD"}, "threshold": {"amount": "0", "currency": "CNY"}, "validDays": 1} | terms.value.currency
            gift              | {"item": "  ", "value": {"amount": "20", "currency": "CNY"}} | terms.item
            free-trial        | {"item": "tv", "days": 0}             | terms.days
            priority-shipping | {}                                    | terms.hours
            priority-refund   | {"hours": 0}                          | terms.hours
            dedicated-service | {"minutes": 0}                        | terms.minutes
            members-event     | {"item": "gala", "seats": 0}          | terms.seats
            """)
    void whatAKindDoesNotTakeIsNamed(String kind, String terms, String field) {
        var quota = kind.equals("points-multiplier") ? null : 3;
        assertThat(flaws(content(kind, JSON.read(terms, TermsFields.class), quota)))
                .containsExactly(field);
    }

    @Test
    void whatWorksByItselfHasNoQuota() {
        var fields = JSON.read("{\"factor\": \"2\"}", TermsFields.class);

        assertThat(flaws(content("points-multiplier", fields, 3))).containsExactly("quota");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var content = new BenefitContent(
                "discount",
                Map.of("en", "", "fr", "Avantage"),
                TEXTS,
                fields(120, null),
                0,
                "week",
                new Money(new BigDecimal("-1"), "CNY"),
                "never");

        assertThat(flaws(content))
                .containsExactlyInAnyOrder(
                        "names.en",
                        "names.zh-CN",
                        "names.fr",
                        "terms.percent",
                        "terms.floorPercent",
                        "quota",
                        "period",
                        "cost.amount",
                        "onLeaving");
    }

    @Test
    void moneyIsNoFinerThanTheCurrency() {
        var fine = new BenefitContent("discount", TEXTS, TEXTS, fields(20, 60), 3, "year", cny("1.505"), "end");

        assertThat(flaws(fine)).containsExactly("cost.amount");
    }

    @Test
    void aKindThatThereIsNotIsNamed() {
        assertThat(flaws(content("lottery", fields(20, 60), 3))).containsExactly("kind");
    }

    private static TermsFields fields(@Nullable Integer percent, @Nullable Integer floor) {
        return new TermsFields(percent, floor, null, null, null, null, null, null, null, null, null);
    }

    private static BenefitContent content(String kind, TermsFields terms, @Nullable Integer quota) {
        return new BenefitContent(kind, TEXTS, TEXTS, terms, quota, "year", cny("1.50"), "end");
    }

    private static ContentReading read(BenefitContent content) {
        return ContentReading.of("b", 1, content, "CNY");
    }

    private static List<String> flaws(BenefitContent content) {
        return switch (read(content)) {
            case InvalidContent(var flaws) ->
                flaws.stream().map(DocumentFlaw::field).toList();
            case ValidContent sound -> throw new AssertionError(sound);
        };
    }
}
