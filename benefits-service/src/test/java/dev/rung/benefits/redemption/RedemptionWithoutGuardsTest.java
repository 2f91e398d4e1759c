package dev.rung.benefits.redemption;

import static dev.rung.benefits.guard.WithoutGuards.isLost;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.benefits.Database;
import dev.rung.benefits.guard.Guard;
import dev.rung.benefits.guard.WithoutGuards;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The races of [RedemptionRaceTest] are lost without their guards.
@QuarkusTest
@WithTestResource(Servers.class)
@TestProfile(WithoutGuards.class)
class RedemptionWithoutGuardsTest {

    @Inject
    Ledger ledger;

    @Inject
    ObjectMapper mapper;

    private final RedemptionRaceTest races = new RedemptionRaceTest();
    private long before;

    @BeforeEach
    void racesKnowTheLedger() {
        races.ledger = ledger;
        before = redemptions();
    }

    @Test
    void withoutTheLockOnTheBalancePointsForSixtyBuyMore() throws Exception {
        isLost(Guard.BALANCE, mapper, races::pointsForSixtyBuySixtyOfAHundred);

        assertThat(redemptions() - before).isGreaterThan(60);
    }

    @Test
    void withoutTheLockOnTheBalanceALimitIsNone() throws Exception {
        isLost(Guard.BALANCE, mapper, races::aLimitHoldsHoweverManyTryAtOnce);

        assertThat(redemptions() - before).isGreaterThan(3);
    }

    @Test
    void withoutTheConditionOnTheStockMoreIsPromisedThanThereIs() throws Exception {
        isLost(Guard.STOCK, mapper, races::manyCustomersBuyNoMoreThanThereIs);

        assertThat(redemptions() - before).isGreaterThan(25);
    }

    private static long redemptions() {
        return Database.count("select count(*) from redemptions");
    }
}
