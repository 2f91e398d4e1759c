package dev.rung.benefits.activity.lottery;

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

/// The race of [LotteryTest] for the last prizes is lost without its guard.
@QuarkusTest
@WithTestResource(Servers.class)
@TestProfile(WithoutGuards.class)
class LotteryWithoutGuardTest {

    @Inject
    Ledger ledger;

    @Inject
    ObjectMapper mapper;

    @Test
    void withoutTheLockOnTheActivityANumberIsDrawnByMany() throws Exception {
        var races = new LotteryTest();
        races.ledger = ledger;

        isLost(Guard.ACTIVITY, mapper, races::neverMorePrizesThanThereAre);

        assertThat(Database.count("""
            select count(*) from (
                select from draw_tickets group by activity_code, number having count(*) > 1) as twice\
            """)).isPositive();
    }
}
