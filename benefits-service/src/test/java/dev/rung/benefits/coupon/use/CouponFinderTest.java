package dev.rung.benefits.coupon.use;

import static dev.rung.benefits.coupon.life.SampleCoupons.ALICE;
import static dev.rung.benefits.coupon.life.SampleCoupons.coupon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.coupon.batch.OfferedBatches.OfferedBatch;
import dev.rung.benefits.coupon.code.CouponCodes.CouponCode;
import dev.rung.benefits.coupon.life.Coupon;
import dev.rung.benefits.coupon.life.CouponState.Issued;
import dev.rung.benefits.coupon.life.CouponState.Locked;
import dev.rung.benefits.coupon.life.CouponState.Redeemed;
import dev.rung.benefits.coupon.life.IssuePolicy;
import dev.rung.benefits.coupon.terms.CodeSource;
import dev.rung.benefits.coupon.terms.CouponOffer;
import dev.rung.benefits.coupon.terms.CouponTerms.FixedAmount;
import dev.rung.benefits.coupon.terms.CouponValidity;
import dev.rung.benefits.coupon.use.CouponsAtHand.RefusedCode;
import dev.rung.benefits.coupon.use.CouponsAtHand.UsableCoupon;
import dev.rung.contracts.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CouponFinderTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-03-15T04:00:00Z");
    private static final UUID BATCH = new UUID(2, 2);
    private static final Set<String> SET_ASIDE = Set.of("HELD");

    @Test
    void aCustomersOwnCouponsAreUsableUnlessAnOrderHasThem() {
        var found = find(
                List.of(
                        coupon(new Issued(), false, ALICE, 1),
                        coupon(new Locked("o1", NOW.plusSeconds(1)), false, ALICE, 2)),
                List.of(),
                Map.of());

        assertThat(found.usable()).extracting(UsableCoupon::couponId).containsExactly(new UUID(9, 1));
        assertThat(found.refused()).containsExactly(new RefusedCode("mug-1", "locked"));
    }

    @Test
    void aCodeThatIsInTheWalletIsNoSecondCoupon() {
        var found = find(List.of(coupon(new Issued(), false, ALICE, 1)), List.of("mug1"), Map.of("mug1", code("MUG1")));

        assertThat(found.usable()).hasSize(1);
        assertThat(found.refused()).isEmpty();
    }

    /// One customer may have one of the batch, and brings two codes of it.
    @Test
    void codesOfOneBatchCountTogetherForItsLimits() {
        var found = find(List.of(), List.of("a", "b", "c"), Map.of("a", code("A"), "b", code("B")));

        assertThat(found.usable()).extracting(UsableCoupon::normal).containsExactly("A");
        assertThat(found.usable()).extracting(UsableCoupon::couponId).containsOnlyNulls();
        assertThat(found.refused())
                .containsExactly(new RefusedCode("b", "customer-limit"), new RefusedCode("c", "unknown"));
    }

    /// It does not count for the limits either: the other code is usable.
    @Test
    void aCodeThatAReservationHasSetAsideIsNobodyElses() {
        var found = find(List.of(), List.of("held", "a"), Map.of("held", code("HELD"), "a", code("A")));

        assertThat(found.usable()).extracting(UsableCoupon::normal).containsExactly("A");
        assertThat(found.refused()).containsExactly(new RefusedCode("held", "of-another-customer"));
    }

    /// The batch has one left.
    @Test
    void codesOfOneBatchCountTogetherForItsTotal() {
        var found =
                finder(null, 1).find(List.of(), List.of("a", "b"), Map.of("a", code("A"), "b", code("B")), List.of());

        assertThat(found.usable()).extracting(UsableCoupon::normal).containsExactly("A");
        assertThat(found.refused()).containsExactly(new RefusedCode("b", "total-limit"));
    }

    /// A guess at a code does not learn whether somebody has it.
    @Test
    void aCustomerHearsTheSameOfCodesThatThereAreNotAndOfThoseOfOthers() {
        var others = List.of(coupon(new Issued(), false, new UUID(1, 2), 1));
        var found = finder().find(List.of(), List.of("mug1", "c"), Map.of("mug1", code("MUG1")), others);

        assertThat(found.toldToCustomer().refused())
                .containsExactly(new RefusedCode("mug1", "unknown"), new RefusedCode("c", "unknown"));
    }

    @Test
    void usedCodesAndThoseOfOthersAreRefused() {
        var used = List.of(coupon(new Redeemed("o1", NOW), false, ALICE, 1));
        var others = List.of(coupon(new Issued(), false, new UUID(1, 2), 1));

        assertThat(finder().find(List.of(), List.of("mug1"), Map.of("mug1", code("MUG1")), used)
                        .refused())
                .containsExactly(new RefusedCode("mug1", "used"));
        assertThat(finder().find(List.of(), List.of("mug1"), Map.of("mug1", code("MUG1")), others)
                        .refused())
                .containsExactly(new RefusedCode("mug1", "of-another-customer"));
    }

    private static CouponsAtHand find(List<Coupon> own, List<String> written, Map<String, CouponCode> known) {
        return finder().find(own, written, known, List.of());
    }

    private static CouponFinder finder() {
        return finder(1, null);
    }

    private static CouponFinder finder(@Nullable Integer perCustomer, @Nullable Integer total) {
        var offer = new CouponOffer(
                new FixedAmount(new Money(BigDecimal.TEN, "CNY")),
                CodeSource.IMPORTED,
                new CouponValidity.DaysAfterIssue(7),
                Map.of(),
                Map.of(),
                perCustomer,
                total);
        var today = LocalDate.ofInstant(NOW, SHANGHAI);
        return new CouponFinder(
                ALICE,
                Map.of(BATCH, new OfferedBatch(BATCH, offer, true, 0, null)),
                Map.of(),
                SET_ASIDE,
                (batch, held) -> IssuePolicy.decide(batch, held, today),
                SHANGHAI,
                NOW);
    }

    private static CouponCode code(String normal) {
        return new CouponCode(normal, normal, BATCH, true);
    }
}
