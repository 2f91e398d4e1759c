package dev.rung.benefits.coupon.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.coupon.terms.BatchReading.InvalidBatch;
import dev.rung.benefits.coupon.terms.BatchReading.ValidBatch;
import dev.rung.benefits.coupon.terms.CouponTerms.Percentage;
import dev.rung.benefits.coupon.terms.CouponTerms.Threshold;
import dev.rung.benefits.coupon.terms.CouponValidity.Between;
import dev.rung.benefits.coupon.terms.CouponValidity.DaysAfterIssue;
import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.contracts.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchReadingTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final Map<String, String> TEXTS = Map.of("zh-CN", "满减券", "en", "Money off");

    @Test
    void aSoundBatchIsRead() {
        var content = content("threshold", new CouponFields(cny("10"), cny("100"), null, null, null, null), FIRST, 30);

        assertThat(BatchReading.of(content, "CNY")).isInstanceOfSatisfying(ValidBatch.class, valid -> {
            assertThat(valid.offer().terms()).isEqualTo(new Threshold(cny("100"), cny("10")));
            assertThat(valid.offer().validity()).isEqualTo(new Between(FIRST, FIRST.plusDays(30)));
        });
    }

    @Test
    void aPercentageIsBetweenNothingAndEverything() {
        assertThat(flaws("percentage", percent(0, 0))).containsExactly("terms.percent");
        assertThat(flaws("percentage", percent(100, 0))).containsExactly("terms.percent");
        assertThat(flaws("percentage", percent(99, 2))).containsExactly("terms.floorPercent");
        assertThat(flaws("percentage", percent(99, 1))).isEmpty();
        assertThat(BatchReading.kept(days("percentage", percent(15, 70), 7)).terms())
                .isEqualTo(new Percentage(15, 70, null));
        assertThat(BatchReading.kept(days("percentage", percent(15, 70), 7)).validity())
                .isEqualTo(new DaysAfterIssue(7));
    }

    @Test
    void everyAmountIsInTheStoresCurrency() {
        var euros = new Money(BigDecimal.TEN, "EUR");
        assertThat(flaws("fixed", new CouponFields(euros, null, null, null, null, null)))
                .containsExactly("terms.value.currency");
        assertThat(flaws("shipping", new CouponFields(null, cny("0"), null, null, euros, null)))
                .containsExactly("terms.most.currency");
    }

    @Test
    void aThresholdIsMoreThanItsValue() {
        assertThat(flaws("threshold", new CouponFields(cny("10"), cny("10"), null, null, null, null)))
                .containsExactly("terms.value");
    }

    @Test
    void aThresholdThatIsMissingIsAllThatIsWrongWithIt() {
        assertThat(flaws("threshold", new CouponFields(cny("10"), null, null, null, null, null)))
                .containsExactly("terms.threshold");
    }

    @Test
    void fieldsOfOtherKindsAreRefused() {
        assertThat(flaws("fixed", new CouponFields(cny("1"), cny("2"), 3, 4, cny("5"), List.of("tea"))))
                .containsExactlyInAnyOrder(
                        "terms.threshold", "terms.percent", "terms.floorPercent", "terms.most", "terms.categories");
        assertThat(flaws("category", new CouponFields(cny("1"), cny("2"), null, null, null, List.of("tea", "tea"))))
                .containsExactly("terms.categories[1]");
        assertThat(flaws("category", new CouponFields(cny("1"), cny("2"), null, null, null, List.of())))
                .containsExactly("terms.categories");
    }

    @Test
    void moneyIsNoFinerThanTheCurrency() {
        assertThat(flaws("fixed", new CouponFields(cny("0.005"), null, null, null, null, null)))
                .containsExactly("terms.value.amount");
        assertThat(flaws("fixed", new CouponFields(cny("0.050"), null, null, null, null, null)))
                .isEmpty();
        var halfAYen = new CouponFields(new Money(new BigDecimal("0.5"), "JPY"), null, null, null, null, null);
        assertThat(BatchReading.of(days("fixed", halfAYen, 7), "JPY"))
                .isInstanceOfSatisfying(
                        InvalidBatch.class,
                        refused -> assertThat(refused.flaws())
                                .extracting(DocumentFlaw::field)
                                .containsExactly("terms.value.amount"));
    }

    @Test
    void daysAreDatesOrACountAndNotBoth() {
        var fixed = new CouponFields(cny("1"), null, null, null, null, null);

        assertThat(flawsOf(batch("fixed", fixed, FIRST, FIRST.minusDays(1), null)))
                .containsExactly("validUntil");
        assertThat(flawsOf(batch("fixed", fixed, FIRST, FIRST, null))).isEmpty();
        assertThat(flawsOf(batch("fixed", fixed, FIRST, FIRST, 7))).containsExactly("validDays");
        assertThat(flawsOf(batch("fixed", fixed, null, null, 0))).containsExactly("validDays");
        assertThat(flawsOf(batch("fixed", fixed, null, FIRST, null))).containsExactly("validFrom");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        var content = new BatchContent("free", "made", Map.of("en", ""), Map.of(), fields(), null, null, null, 0, -1);

        assertThat(flawsOf(content))
                .contains("kind", "codes", "names.en", "names.zh-CN", "descriptions.en", "perCustomer", "total");
    }

    private static CouponFields fields() {
        return new CouponFields(null, null, null, null, null, null);
    }

    private static CouponFields percent(int percent, int floor) {
        return new CouponFields(null, null, percent, floor, null, null);
    }

    private static List<String> flaws(String kind, CouponFields fields) {
        return flawsOf(days(kind, fields, 7));
    }

    private static List<String> flawsOf(BatchContent content) {
        return switch (BatchReading.of(content, "CNY")) {
            case ValidBatch _ -> List.of();
            case InvalidBatch(var flaws) ->
                flaws.stream().map(DocumentFlaw::field).toList();
        };
    }

    private static BatchContent days(String kind, CouponFields fields, int days) {
        return batch(kind, fields, null, null, days);
    }

    private static BatchContent content(String kind, CouponFields fields, LocalDate from, int days) {
        return batch(kind, fields, from, from.plusDays(days), null);
    }

    private static BatchContent batch(
            String kind,
            CouponFields fields,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer days) {
        return new BatchContent(kind, "generated", TEXTS, TEXTS, fields, from, until, days, 1, 100);
    }

    private static Money cny(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }
}
