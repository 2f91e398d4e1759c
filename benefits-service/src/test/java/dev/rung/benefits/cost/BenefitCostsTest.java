package dev.rung.benefits.cost;

import static dev.rung.benefits.activity.ActivityShop.lottery;
import static dev.rung.benefits.activity.ActivityShop.nonce;
import static dev.rung.benefits.activity.ActivityShop.prize;
import static dev.rung.benefits.activity.ActivityShop.started;
import static dev.rung.benefits.catalogue.Catalogue.as;
import static dev.rung.benefits.catalogue.Catalogue.content;
import static dev.rung.benefits.catalogue.Catalogue.gift;
import static dev.rung.benefits.catalogue.Catalogue.published;
import static dev.rung.benefits.catalogue.Catalogue.write;
import static dev.rung.benefits.coupon.CouponShop.cny;
import static dev.rung.benefits.coupon.CouponShop.given;
import static dev.rung.benefits.coupon.CouponShop.open;
import static dev.rung.benefits.coupon.CouponShop.use;
import static dev.rung.benefits.quote.Basket.confirm;
import static dev.rung.benefits.quote.Basket.step;
import static dev.rung.benefits.reward.RewardShop.mug;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.benefits.coupon.CouponShop;
import dev.rung.benefits.entitlement.GrantingProfile;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.quote.Basket;
import dev.rung.benefits.redemption.Member;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The costs of a gold customer's benefits: a gift, a tenth off an order, coupons, rewards and prizes.
@QuarkusTest
@TestProfile(GrantingProfile.class)
@WithTestResource(Servers.class)
class BenefitCostsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    Ledger ledger;

    /// No other test has it.
    private final String shop = "shop-" + UUID.randomUUID();

    private final String discount = "tenth-" + UUID.randomUUID();

    private String gift = "";
    private Member member;
    private Shopper alice;

    @BeforeEach
    void aliceIsGold() {
        gift = gift("mug", "18.50", 9, "year", "end");
        write(discount, content("discount", Map.of("percent", 10, "floorPercent", 50), 9, "year", "end"))
                .statusCode(201);
        published(Map.of("gold", List.of(gift, discount), "diamond", List.of(gift, discount)));
        member = new Member(ledger).withPoints(1000);
        alice = member.shopper;
        alice.reaches("gold", Instant.now()).awaitAllProcessed();
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Database.count("select count(*) from entitlements_due where customer_id = ?", alice.id) == 0);
    }

    @Test
    void aUseCostsWhatTheCatalogueSaysUntilItIsTakenBack() {
        var kept = used();
        var takenBack = used();
        assertThat(kept).isNotEqualTo(takenBack);

        takeBack(takenBack);
        takeBack(takenBack);

        assertThat(costs()).containsExactly("gold benefit %s null: 1 of 2.50".formatted(gift));
        assertThat(Database.count("""
                select cast(sum(amount) * 100 as bigint) from benefit_costs c
                join entitlement_uses u on u.id = c.cause_id where u.customer_id = ?""", alice.id)).isEqualTo(Database.count("""
                select cast(sum(cast(cast(b.content as jsonb) -> 'cost' ->> 'amount' as numeric)) * 100 as bigint)
                from entitlement_uses u
                join entitlements n on n.id = u.entitlement_id
                join benefits b on b.code = n.benefit_code and b.version = n.benefit_version
                where u.customer_id = ? and u.taken_back_at is null\
                """, alice.id));
    }

    @Test
    void aDiscountAndACouponCostWhatTheyTakeOffTheOrder() {
        var batch = open(CouponShop.content(
                "threshold", Map.of("threshold", cny("100"), "value", cny("10")), "generated", Map.of("validDays", 7)));
        var code = given(batch, alice);
        var quote = new Basket(alice)
                .with("coupons", List.of(code))
                .with("shop", shop)
                .quote();
        assertThat(quote.getString("total.amount")).isEqualTo("180.00");
        var id = quote.getString("id");

        confirm(id, "o1").statusCode(201);
        assertThat(costs()).containsExactly("gold benefit %s null: 1 of 20.00".formatted(discount));

        step(id, "payment").statusCode(200);
        step(id, "payment").statusCode(200);
        assertThat(costs())
                .containsExactly(
                        "gold benefit %s null: 1 of 20.00".formatted(discount),
                        "gold coupon %s null: 1 of 10.00".formatted(batch));

        step(id, "cancellation").statusCode(200);
        assertThat(costs()).isEmpty();
    }

    @Test
    void aCouponThatIsUsedWithoutAQuoteCostsWhatItsTermsSayIfTheyDo() {
        var fixed = open(CouponShop.content("fixed", Map.of("value", cny("5")), "generated", Map.of("validDays", 7)));
        var share = open(CouponShop.content(
                "percentage", Map.of("percent", 20, "floorPercent", 50), "generated", Map.of("validDays", 7)));
        var code = given(fixed, alice);

        use("redeem", code, alice, "o1").then().statusCode(200);
        use("rollback", code, alice, "o1").then().statusCode(200);
        use("redeem", code, alice, "o2").then().statusCode(200);
        use("redeem", given(share, alice), alice, "o2").then().statusCode(200);

        assertThat(costsOf(fixed)).containsExactly("gold coupon %s null: 1 of 5.00".formatted(fixed));
        assertThat(costsOf(share)).containsExactly("gold coupon %s null: 1 of 0.00, 1 unknown".formatted(share));
        assertThat(Database.count("select count(*) from benefit_costs where code in (?, ?)", fixed, share))
                .isEqualTo(4);
    }

    @Test
    void aRewardCostsWhatItIsToTheStoreUntilItsPointsAreGivenBack() {
        var mug = mug(100, 5L, Map.of("cost", cny("7.30"), "cash", cny("1")));
        var id = redeemed(mug, alice);
        assertThat(costs()).isEmpty();

        confirmed(id);
        assertThat(costs()).containsExactly("gold reward %s null: 1 of 7.30".formatted(mug));
        everyPostingNamesTheShop("redemption");

        as("agent")
                .body(Map.of("reason", "damaged"))
                .post("/api/v1/redemptions/{id}/refund", id)
                .then()
                .statusCode(200);
        assertThat(costs()).isEmpty();
        assertThat(Database.count("select count(*) from benefit_costs where shop = ?", shop))
                .isEqualTo(2);
    }

    /// No policy was published here either: the ladder is the one that the service is shipped with.
    @Test
    void whoeverNoTierWasToldOfCostsAsOneOfTheLowest() {
        var mug = mug(100, 5L, Map.of("cost", cny("7.30")));
        var stranger = new Member(ledger).withPoints(100).shopper;

        confirmed(redeemed(mug, stranger));

        assertThat(costs()).containsExactly("regular reward %s null: 1 of 7.30".formatted(mug));
    }

    @Test
    void aPrizeCostsTheRewardAndItsLotteryIsTheCampaign() {
        var mug = mug(100, 5L, Map.of("cost", cny("7.30")));
        var more = new HashMap<String, Object>(lottery(10, 5, List.of(prize("reward", 3, Map.of("reward", mug)))));
        more.put("shop", shop);
        var lottery = started("lottery", more);

        member.me()
                .header("Idempotency-Key", CouponShop.key())
                .body(Map.of("nonce", nonce()))
                .post("/api/v1/me/activities/{code}/tickets", lottery)
                .then()
                .statusCode(201);

        assertThat(costs()).containsExactly("gold prize %1$s %1$s: 1 of 7.30".formatted(lottery));
        everyPostingNamesTheShop("activity");
    }

    /// It costs once an order redeems it; people know its batch by a name.
    @Test
    void aPrizeThatIsACouponCostsByItsLotteryAndIsCalledAsItsBatchIs() {
        var batch = open(CouponShop.content("fixed", Map.of("value", cny("5")), "generated", Map.of("validDays", 7)));
        var lottery = started("lottery", lottery(10, 5, List.of(prize("coupon", 3, Map.of("couponBatch", batch)))));
        member.me()
                .header("Idempotency-Key", CouponShop.key())
                .body(Map.of("nonce", nonce()))
                .post("/api/v1/me/activities/{code}/tickets", lottery)
                .then()
                .statusCode(201);
        var code = String.valueOf(CouponShop.couponsOf(alice).getFirst().get("code"));

        use("redeem", code, alice, "o1").then().statusCode(200);

        assertThat(costsOf(batch)).containsExactly("gold coupon %s %s: 1 of 5.00".formatted(batch, lottery));
        as("analyst")
                .header("Accept-Language", "en")
                .queryParam("by", "benefit")
                .queryParam("from", TODAY.minusDays(1).toString())
                .queryParam("to", TODAY.plusDays(1).toString())
                .get("/api/v1/points/liability/costs")
                .then()
                .body("find { it.code == '%s' }.name".formatted(batch), equalTo("Spring coupon"));
    }

    @Test
    void adjustmentsNameTheShopOfTheirCause() {
        var id = as("agent")
                .header("Idempotency-Key", CouponShop.key())
                .body(Map.of("points", 20, "reason", "goodwill", "note", "a late parcel", "shop", shop))
                .post("/api/v1/customers/{id}/points/adjustments", alice.externalId)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        as("approver")
                .post("/api/v1/points/adjustments/{id}/approval", id)
                .then()
                .statusCode(200);

        everyPostingNamesTheShop("adjustment");
    }

    @Test
    void whicheverWayTheyAreCutTheyComeToTheSame() throws SQLException {
        used();
        use("redeem", given(open(CouponShop.content("generated")), alice), alice, "o1");
        Database.execute(
                "update lots set promotion = 'double', promoted = 50 where customer_id = ? and source_id = 'welcome'",
                alice.id);

        var sums = Stream.of("tier", "benefit", "campaign", "month", "shop", "shop,benefit,tier,campaign,month")
                .map(by -> all(by).stream().map(Cost::sum).reduce(CostSum.NOTHING, CostSum::plus))
                .distinct()
                .toList();

        assertThat(sums).hasSize(1);
        assertThat(sums.getFirst().count()).isPositive();
        assertThat(sums.getFirst().points())
                .isEqualTo(Database.count(
                        """
                        select -sum(e.points) from entries e join transactions t on t.id = e.transaction_id
                        where e.account = 'programme' and t.occurred_on between cast(? as date) and cast(? as date)\
                        """, TODAY.minusDays(1).toString(), TODAY.plusDays(1).toString()));
        assertThat(all("campaign"))
                .filteredOn(one -> "double".equals(one.campaign()))
                .isNotEmpty();
    }

    private String redeemed(String reward, Shopper shopper) {
        return as("storefront")
                .header("Idempotency-Key", CouponShop.key())
                .body(Map.of("externalId", shopper.externalId, "reward", reward, "shop", shop))
                .post("/api/v1/redemptions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private static void confirmed(String redemption) {
        as("storefront")
                .post("/api/v1/redemptions/{id}/confirmation", redemption)
                .then()
                .statusCode(200);
    }

    private record CostSum(long points, long count, long unpriced, BigDecimal amount) {

        static final CostSum NOTHING = new CostSum(0, 0, 0, BigDecimal.ZERO);

        CostSum plus(CostSum more) {
            return new CostSum(
                    points + more.points, count + more.count, unpriced + more.unpriced, amount.add(more.amount));
        }
    }

    private record Cost(
            @Nullable String tier,
            @Nullable String kind,
            @Nullable String code,
            @Nullable String campaign,
            @Nullable String shop,
            CostSum sum) {

        @Override
        public String toString() {
            var unknown = sum.unpriced() == 0 ? "" : ", %d unknown".formatted(sum.unpriced());
            return "%s %s %s %s".formatted(tier, kind, code, campaign)
                    + ": %d of %s".formatted(sum.count(), sum.amount())
                    + unknown;
        }
    }

    /// In this test's shop, beside points.
    private List<String> costs() {
        return all("tier,benefit,campaign,shop").stream()
                .filter(one -> shop.equals(one.shop()) && !"points".equals(one.kind()))
                .map(Cost::toString)
                .toList();
    }

    private static List<String> costsOf(String code) {
        return all("tier,benefit,campaign,shop").stream()
                .filter(one -> code.equals(one.code()))
                .map(Cost::toString)
                .toList();
    }

    private static List<Cost> all(String by) {
        return as("analyst")
                .queryParam("by", by)
                .queryParam("from", TODAY.minusDays(1).toString())
                .queryParam("to", TODAY.plusDays(1).toString())
                .get("/api/v1/points/liability/costs")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("")
                .stream()
                .map(BenefitCostsTest::cost)
                .toList();
    }

    private static Cost cost(Map<String, Object> one) {
        var money = (Map<?, ?>) requireNonNull(one.get("benefitCost"));
        return new Cost(
                (String) one.get("tier"),
                (String) one.get("kind"),
                (String) one.get("code"),
                (String) one.get("campaign"),
                (String) one.get("shop"),
                new CostSum(
                        number(one, "points"),
                        number(one, "count"),
                        number(one, "unpriced"),
                        new BigDecimal(requireNonNull(money.get("amount")).toString())));
    }

    private static long number(Map<String, Object> one, String figure) {
        return ((Number) requireNonNull(one.get(figure))).longValue();
    }

    private void everyPostingNamesTheShop(String source) {
        assertThat(postings(source, "shop = ?")).isPositive();
        assertThat(postings(source, "shop is distinct from ?")).isZero();
    }

    private long postings(String source, String condition) {
        return Database.count(
                "select count(*) from transactions where customer_id = ? and source_kind = ? and " + condition,
                alice.id,
                source,
                shop);
    }

    private String used() {
        return as("storefront")
                .header("Idempotency-Key", CouponShop.key())
                .body(Map.of("shop", shop))
                .post("/api/v1/customers/{id}/benefits/{code}/uses", alice.externalId, gift)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("useId");
    }

    private void takeBack(String use) {
        as("storefront")
                .delete("/api/v1/customers/{id}/benefits/{code}/uses/{use}", alice.externalId, gift, use)
                .then()
                .statusCode(204);
    }
}
