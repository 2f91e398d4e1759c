package dev.rung.benefits.coupon.expiry;

import static dev.rung.benefits.coupon.CouponShop.content;
import static dev.rung.benefits.coupon.CouponShop.given;
import static dev.rung.benefits.coupon.CouponShop.open;
import static dev.rung.benefits.coupon.CouponShop.use;
import static dev.rung.benefits.coupon.CouponShop.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.contracts.benefits.CouponEvent.CouponExpiring;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class CouponExpiryTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Inject
    EveryHourExpireCoupons everyHour;

    @Inject
    SettableClock clock;

    private final Shopper alice = new Shopper();
    private String code = "";
    private LocalDate lastDay = LocalDate.EPOCH;

    @BeforeEach
    void aCouponOfThirtyDays() {
        alice.registers();
        lastDay = LocalDate.ofInstant(Instant.now(), SHANGHAI).plusDays(30);
        code = given(open(with(content("generated"), "validDays", 30)), alice);
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @Test
    void anEndIsToldSevenDaysAndOneDayBeforeOnceEach() throws Throwable {
        runOn(lastDay.minusDays(8));
        runOn(lastDay.minusDays(7));
        runOn(lastDay.minusDays(7));
        runOn(lastDay.minusDays(6));
        runOn(lastDay.minusDays(1));
        runOn(lastDay.minusDays(1));
        runOn(lastDay);

        assertThat(told()).extracting(CouponExpiring::daysLeft).containsExactly(7, 1);
    }

    @Test
    void aLateTimerTellsTheLatestNoticeOnly() throws Throwable {
        runOn(lastDay);
        runOn(lastDay);

        assertThat(told()).extracting(CouponExpiring::daysLeft).containsExactly(0);
    }

    @Test
    void aCouponThatIsUsedEndsForNobody() throws Throwable {
        use("redeem", code, alice, "o1").then().statusCode(200);
        runOn(lastDay.minusDays(7));
        assertThat(told()).isEmpty();

        use("rollback", code, alice, "o1").then().statusCode(200);
        runOn(lastDay.minusDays(6));
        assertThat(told()).extracting(CouponExpiring::daysLeft).containsExactly(6);
    }

    @Test
    void afterItsLastDayACouponIsKeptAsExpired() throws Throwable {
        runOn(lastDay);
        assertThat(expired()).isZero();
        runOn(lastDay.plusDays(1));
        assertThat(expired()).isEqualTo(1);
        runOn(lastDay.plusDays(1));
        assertThat(Database.count("""
                        select count(*) from coupon_steps s join coupons c on c.id = s.coupon_id
                        where c.customer_id = ? and s.act = 'expire'""", alice.id)).isEqualTo(1);
    }

    private long expired() {
        return Database.count("select count(*) from coupons where customer_id = ? and state = 'expired'", alice.id);
    }

    private void runOn(LocalDate day) throws Throwable {
        clock.set(day.atTime(10, 0).atZone(SHANGHAI).toInstant());
        VertxContextSupport.subscribeAndAwait(everyHour::expire);
    }

    private List<CouponExpiring> told() {
        await().until(() -> Database.count("select count(*) from outbox where key = ?", alice.id.toString()) == 0);
        return alice.announced().stream()
                .filter(CouponExpiring.class::isInstance)
                .map(CouponExpiring.class::cast)
                .toList();
    }
}
