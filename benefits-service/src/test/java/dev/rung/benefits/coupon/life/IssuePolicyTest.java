package dev.rung.benefits.coupon.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.coupon.batch.OfferedBatches.OfferedBatch;
import dev.rung.benefits.coupon.life.IssuePolicy.IssueVerdict;
import dev.rung.benefits.coupon.life.IssuePolicy.IssueVerdict.Issuable;
import dev.rung.benefits.coupon.life.IssuePolicy.IssueVerdict.NotIssuable;
import dev.rung.benefits.coupon.terms.CodeSource;
import dev.rung.benefits.coupon.terms.CouponOffer;
import dev.rung.benefits.coupon.terms.CouponTerms.FixedAmount;
import dev.rung.benefits.coupon.terms.CouponValidity;
import dev.rung.benefits.coupon.terms.CouponValidity.Between;
import dev.rung.benefits.coupon.terms.CouponValidity.DaysAfterIssue;
import dev.rung.contracts.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IssuePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);
    private static final CouponValidity MARCH = new Between(TODAY.withDayOfMonth(1), TODAY.withDayOfMonth(31));

    @Test
    void aCouponHasTheDaysOfItsBatch() {
        assertThat(decide(true, MARCH, null, null, 0, 0))
                .isEqualTo(new Issuable(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)));
        assertThat(decide(true, new Between(TODAY.plusDays(3), TODAY.plusDays(3)), null, null, 0, 0))
                .isEqualTo(new Issuable(TODAY.plusDays(3), TODAY.plusDays(3)));
    }

    /// Seven whole days come after the day of issue.
    @Test
    void daysAfterIssueAreCountedFromTheDayThatFollows() {
        assertThat(decide(true, new DaysAfterIssue(7), null, null, 0, 0))
                .isEqualTo(new Issuable(TODAY, LocalDate.of(2026, 3, 22)));
    }

    @Test
    void anOpenBatchGivesUpToItsLimits() {
        assertThat(decide(true, MARCH, 2, 10, 1, 9)).isInstanceOf(Issuable.class);
        assertThat(decide(true, MARCH, 2, 10, 2, 9)).isEqualTo(new NotIssuable(CouponRefusal.CUSTOMER_LIMIT));
        assertThat(decide(true, MARCH, 2, 10, 1, 10)).isEqualTo(new NotIssuable(CouponRefusal.TOTAL_LIMIT));
        assertThat(decide(true, MARCH, null, null, 900, 90_000)).isInstanceOf(Issuable.class);
    }

    @Test
    void nothingIsIssuedOfABatchThatIsNotOpenOrOver() {
        assertThat(decide(false, MARCH, null, null, 0, 0)).isEqualTo(new NotIssuable(CouponRefusal.NOT_OPEN));
        assertThat(decide(true, new Between(TODAY.minusDays(9), TODAY.minusDays(1)), null, null, 0, 0))
                .isEqualTo(new NotIssuable(CouponRefusal.EXPIRED));
        assertThat(decide(true, new Between(TODAY.minusDays(9), TODAY), null, null, 0, 0))
                .isInstanceOf(Issuable.class);
    }

    private static IssueVerdict decide(
            boolean isOpen,
            CouponValidity validity,
            @Nullable Integer perCustomer,
            @Nullable Integer total,
            int held,
            int issued) {
        var offer = new CouponOffer(
                new FixedAmount(new Money(BigDecimal.TEN, "CNY")),
                CodeSource.GENERATED,
                validity,
                Map.of(),
                Map.of(),
                perCustomer,
                total);
        return IssuePolicy.decide(new OfferedBatch(new UUID(0, 1), offer, isOpen, issued, null), held, TODAY);
    }
}
