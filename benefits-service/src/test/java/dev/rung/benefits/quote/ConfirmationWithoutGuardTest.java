package dev.rung.benefits.quote;

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
import org.junit.jupiter.api.Test;

/// The race of [ConfirmationTest] for a quote is lost without its guard.
@QuarkusTest
@WithTestResource(Servers.class)
@TestProfile(WithoutGuards.class)
class ConfirmationWithoutGuardTest {

    @Inject
    Ledger ledger;

    @Inject
    ObjectMapper mapper;

    @Test
    void withoutTheLockOnTheBalanceAQuoteIsManyOrders() throws Exception {
        var races = new ConfirmationTest();
        races.ledger = ledger;
        races.aliceHasPointsAndACoupon();
        Database.execute("alter table quoted_orders drop constraint quoted_orders_quote_id_key");

        isLost(Guard.BALANCE, mapper, races::ofFiftyOrdersOneAcceptsAQuoteOfPricesAlone);

        assertThat(Database.count("select count(*) - count(distinct quote_id) from quoted_orders"))
                .isPositive();
    }
}
