package dev.rung.benefits.catalogue.terms;

import static dev.rung.benefits.catalogue.terms.SampleBenefits.cny;
import static dev.rung.benefits.catalogue.terms.SampleBenefits.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.catalogue.terms.BenefitTerms.Coupon;
import dev.rung.benefits.catalogue.terms.BenefitTerms.DedicatedContact;
import dev.rung.benefits.catalogue.terms.BenefitTerms.Discount;
import dev.rung.benefits.catalogue.terms.BenefitTerms.FreeTrial;
import dev.rung.benefits.catalogue.terms.BenefitTerms.Gift;
import dev.rung.benefits.catalogue.terms.BenefitTerms.MembersEvent;
import dev.rung.benefits.catalogue.terms.BenefitTerms.PointsMultiplier;
import dev.rung.benefits.catalogue.terms.BenefitTerms.PriorityRefund;
import dev.rung.benefits.catalogue.terms.BenefitTerms.PriorityShipping;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GenerosityPolicyTest {

    /// Compared with every way there is to give each lower benefit a higher one of its own.
    @Property(tries = 2000)
    void aHigherTierNeverGetsLess(
            @ForAll("benefits") List<CatalogueItem> lower, @ForAll("benefits") List<CatalogueItem> higher) {
        assertThat(GenerosityPolicy.missing(lower, higher))
                .hasSize(lower.size() - mostPairs(lower, new ArrayList<>(higher)));
    }

    /// A ladder is compared step by step only.
    @Property(tries = 2000)
    void nobodyGetsLessThanThoseTwoStepsBelow(
            @ForAll("benefits") List<CatalogueItem> silver,
            @ForAll("benefits") List<CatalogueItem> gold,
            @ForAll("benefits") List<CatalogueItem> diamond) {
        if (GenerosityPolicy.missing(silver, gold).isEmpty()
                && GenerosityPolicy.missing(gold, diamond).isEmpty()) {
            assertThat(GenerosityPolicy.missing(silver, diamond)).isEmpty();
        }
    }

    @Property(tries = 200)
    void theSamePackageIsNeverLess(@ForAll("benefits") List<CatalogueItem> same) {
        assertThat(GenerosityPolicy.missing(same, same)).isEmpty();
    }

    @Test
    void theSameGiftTwiceIsMoreThanOnce() {
        var gift = item("mug", new Gift("mug", cny("20")));

        assertThat(GenerosityPolicy.missing(List.of(gift, gift), List.of(gift))).containsExactly(gift);
        assertThat(GenerosityPolicy.missing(List.of(gift), List.of(gift, gift))).isEmpty();
    }

    @Test
    void aDiscountOfAnotherKindIsNone() {
        var discount = item("off", new Discount(10, 50));
        var coupon = item("coupon", new Coupon(cny("100"), cny("0"), 30));

        assertThat(GenerosityPolicy.missing(List.of(discount), List.of(coupon))).containsExactly(discount);
    }

    @Test
    void aBiggerDiscountThatMayNotGoAsFarIsLess() {
        var lower = item("ten", new Discount(10, 50));

        assertThat(GenerosityPolicy.isAtLeast(item("twenty", new Discount(20, 60)), lower))
                .isFalse();
        assertThat(GenerosityPolicy.isAtLeast(item("twenty", new Discount(20, 50)), lower))
                .isTrue();
    }

    @Test
    void aCouponThatCountsOnlyForBiggerOrdersIsLess() {
        var lower = item("five", new Coupon(cny("5"), cny("50"), 30));

        assertThat(GenerosityPolicy.isAtLeast(item("nine", new Coupon(cny("9"), cny("60"), 30)), lower))
                .isFalse();
        assertThat(GenerosityPolicy.isAtLeast(item("nine", new Coupon(cny("9"), cny("50"), 29)), lower))
                .isFalse();
        assertThat(GenerosityPolicy.isAtLeast(item("nine", new Coupon(cny("9"), cny("50.00"), 30)), lower))
                .isTrue();
    }

    @Test
    void theSoonerTheBetter() {
        assertThat(GenerosityPolicy.isAtLeast(item("a", new PriorityShipping(24)), item("b", new PriorityShipping(48))))
                .isTrue();
        assertThat(GenerosityPolicy.isAtLeast(item("a", new PriorityRefund(48)), item("b", new PriorityRefund(24))))
                .isFalse();
        assertThat(GenerosityPolicy.isAtLeast(item("a", new DedicatedContact(5)), item("b", new DedicatedContact(5))))
                .isTrue();
    }

    @Test
    void aTrialOrAnEventIsComparedWithItselfOnly() {
        assertThat(GenerosityPolicy.isAtLeast(item("a", new FreeTrial("tv", 30)), item("b", new FreeTrial("tv", 7))))
                .isTrue();
        assertThat(GenerosityPolicy.isAtLeast(item("a", new FreeTrial("radio", 30)), item("b", new FreeTrial("tv", 7))))
                .isFalse();
        assertThat(GenerosityPolicy.isAtLeast(
                        item("a", new MembersEvent("gala", 1)), item("b", new MembersEvent("gala", 2))))
                .isFalse();
    }

    @Test
    void oneUseADayIsNotMoreThanTenAMonth() {
        var multiplier = new PointsMultiplier(new BigDecimal("2"));
        var tenAMonth = item("ten", multiplier, 10, QuotaPeriod.MONTH);

        assertThat(GenerosityPolicy.isAtLeast(item("one", multiplier, 1, QuotaPeriod.DAY), tenAMonth))
                .isFalse();
        assertThat(GenerosityPolicy.isAtLeast(item("ten", multiplier, 10, QuotaPeriod.DAY), tenAMonth))
                .isTrue();
        assertThat(GenerosityPolicy.isAtLeast(item("many", multiplier, 99, QuotaPeriod.YEAR), tenAMonth))
                .isFalse();
        assertThat(GenerosityPolicy.isAtLeast(item("any", multiplier), tenAMonth))
                .isTrue();
        assertThat(GenerosityPolicy.isAtLeast(tenAMonth, item("any", multiplier)))
                .isFalse();
    }

    @Provide
    Arbitrary<List<CatalogueItem>> benefits() {
        return Combinators.combine(
                        terms(),
                        Arbitraries.integers().between(1, 3).injectNull(0.3),
                        Arbitraries.of(QuotaPeriod.values()))
                .as((terms, quota, period) -> item("b", terms, quota, period))
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<BenefitTerms> terms() {
        var few = Arbitraries.integers().between(1, 3);
        return Arbitraries.oneOf(
                Combinators.combine(few, few).as((percent, floor) -> new Discount(percent * 10, floor * 10)),
                few.map(factor -> new PointsMultiplier(BigDecimal.valueOf(factor))),
                Combinators.combine(few, few, few)
                        .as((value, threshold, days) ->
                                new Coupon(cny(value.toString()), cny(threshold.toString()), days)),
                few.map(value -> new Gift("mug", cny(value.toString()))),
                few.map(days -> new FreeTrial("tv", days)),
                few.map(PriorityShipping::new),
                few.map(PriorityRefund::new),
                few.map(DedicatedContact::new),
                few.map(seats -> new MembersEvent("gala", seats)));
    }

    private static int mostPairs(List<CatalogueItem> lower, List<CatalogueItem> higher) {
        if (lower.isEmpty()) {
            return 0;
        }
        var rest = lower.subList(1, lower.size());
        var most = mostPairs(rest, higher);
        for (int i = 0; i < higher.size(); i++) {
            if (GenerosityPolicy.isAtLeast(higher.get(i), lower.getFirst())) {
                var taken = higher.remove(i);
                most = Math.max(most, 1 + mostPairs(rest, higher));
                higher.add(i, taken);
            }
        }
        return most;
    }
}
