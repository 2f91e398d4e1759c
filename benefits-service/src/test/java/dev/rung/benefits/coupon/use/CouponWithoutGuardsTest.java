package dev.rung.benefits.coupon.use;

import static dev.rung.benefits.guard.WithoutGuards.isLost;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.benefits.Database;
import dev.rung.benefits.guard.Guard;
import dev.rung.benefits.guard.WithoutGuards;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/// The races of [CouponUseTest] are lost without their guards.
@QuarkusTest
@WithTestResource(Servers.class)
@TestProfile(WithoutGuards.class)
class CouponWithoutGuardsTest {

    @Inject
    ObjectMapper mapper;

    @Test
    void withoutItsLockACouponIsUsedByManyOrders() throws Exception {
        var before = steps("lock");

        isLost(Guard.COUPON, mapper, () -> races().ofFiftyOrdersOneLocksACoupon());

        assertThat(steps("lock") - before).isGreaterThan(1);
    }

    @Test
    void withoutTheLockOnTheBatchASharedCodeHasNoLimit() throws Exception {
        var before = steps("redeem");

        isLost(Guard.BATCH, mapper, () -> races().aSharedCodeIsUsedUpToItsLimit());

        assertThat(steps("redeem") - before).isGreaterThan(7);
    }

    /// Each with a member and codes of its own.
    private static CouponUseTest races() {
        var races = new CouponUseTest();
        races.aliceIsKnown();
        return races;
    }

    private static long steps(String act) {
        return Database.count("select count(*) from coupon_steps where act = ?", act);
    }
}
