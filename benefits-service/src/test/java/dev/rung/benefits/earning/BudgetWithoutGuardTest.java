package dev.rung.benefits.earning;

import static dev.rung.benefits.guard.WithoutGuards.isLost;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.benefits.Database;
import dev.rung.benefits.guard.Guard;
import dev.rung.benefits.guard.WithoutGuards;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The race of [EarningByActionTest] for a promotion's budget is lost without its guard.
@QuarkusTest
@WithTestResource(Servers.class)
@TestProfile(WithoutGuards.class)
class BudgetWithoutGuardTest {

    @Inject
    Settling settling;

    @Inject
    SettableClock clock;

    @Inject
    ObjectMapper mapper;

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @Test
    void withoutTheLockOnThePromotionItsBudgetIsExceeded() throws Exception {
        var races = new EarningByActionTest();
        races.settling = settling;
        races.clock = clock;
        races.theDayIsFree();
        var code = races.doublingCode();
        Database.execute("insert into promotion_budgets (code, budget) values (?, 1050)", code);

        isLost(Guard.BUDGET, mapper, races::aBudgetIsNeverExceededWhoeverComesAtTheSameTime);

        assertThat(Database.count("select used from promotion_budgets where code = ?", code))
                .isGreaterThan(1050);
    }
}
