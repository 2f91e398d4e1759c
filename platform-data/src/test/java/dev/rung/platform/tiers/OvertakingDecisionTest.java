package dev.rung.platform.tiers;

import static dev.rung.platform.tiers.TierStory.BRONZE;
import static dev.rung.platform.tiers.TierStory.REGULAR_AT_FIRST;
import static dev.rung.platform.tiers.TierStory.SILVER;
import static dev.rung.platform.tiers.TierStory.atRisk;
import static dev.rung.platform.tiers.TierStory.bronze;
import static dev.rung.platform.tiers.TierStory.churnWarned;
import static dev.rung.platform.tiers.TierStory.daysAgo;
import static dev.rung.platform.tiers.TierStory.held;
import static dev.rung.platform.tiers.TierStory.lost;
import static dev.rung.platform.tiers.TierStory.reached;
import static dev.rung.platform.tiers.TierStory.redated;
import static dev.rung.platform.tiers.TierStory.silver;
import static dev.rung.platform.tiers.TierStory.tier;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.TierEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OvertakingDecisionTest {

    private static final TierRef GOLD = tier("gold", 3);
    private static final TierEvent BRONZE_REACHED = reached(1, BRONZE, 10, REGULAR_AT_FIRST, bronze(10));
    private static final TierEvent SILVER_REACHED = reached(2, SILVER, 5, REGULAR_AT_FIRST, bronze(10), silver(5));
    private static final TierEvent SILVER_LOST = lost(3, BRONZE, 3, REGULAR_AT_FIRST, bronze(10));

    @Test
    void whatFollowsInOrderOvertakesNothing() {
        var warned = churnWarned(4, 2);

        assertThat(List.of(BRONZE_REACHED, SILVER_REACHED, SILVER_LOST, warned))
                .allSatisfy(event -> assertThat(overtaking(event, BRONZE_REACHED, SILVER_REACHED, SILVER_LOST, warned))
                        .isEmpty());
    }

    /// An order of eight days ago is told after silver was lost: gold is held since then.
    @Test
    void aTierReachedByALateEventOvertakesTheLossAndTheLowerTierAfterIt() {
        var gold = reached(4, GOLD, 8, REGULAR_AT_FIRST, bronze(10), held(GOLD, 8));
        var told = new TierEvent[] {BRONZE_REACHED, SILVER_REACHED, SILVER_LOST, gold};

        for (var overtaken : List.of(SILVER_REACHED, SILVER_LOST)) {
            assertThat(overtaking(overtaken, told)).hasValueSatisfying(by -> {
                assertThat(by.decision().event()).isEqualTo(gold);
                assertThat(by.tier()).isEqualTo(GOLD);
                assertThat(by.since()).isEqualTo(daysAgo(8));
                assertThat(by.cause()).isEqualTo("late-event");
            });
        }
        assertThat(overtaking(BRONZE_REACHED, told)).as("held until gold").isEmpty();
        assertThat(overtaking(gold, told)).isEmpty();
    }

    @Test
    void aWarningOfATierThatWasNotTheLastIsOvertaken() {
        var warned = atRisk(3, SILVER, 4, new Keep(LocalDate.of(2026, 8, 1), List.of()));
        var gold = reached(4, GOLD, 8, REGULAR_AT_FIRST, bronze(10), held(GOLD, 8));

        assertThat(overtaking(warned, SILVER_REACHED, warned, gold)).isPresent();
        assertThat(overtaking(warned, SILVER_REACHED, warned)).isEmpty();
    }

    @Test
    void aTierThatIsOnlyDatedAnewIsNotOvertaken() {
        var late = redated(3, BRONZE, 12, REGULAR_AT_FIRST, bronze(12), silver(5));

        assertThat(overtaking(BRONZE_REACHED, BRONZE_REACHED, SILVER_REACHED, late))
                .isEmpty();
    }

    @Test
    void aTierThatTurnsOutNeverToHaveBeenReachedIsOvertakenByTheOneThatWasHeld() {
        var bronze = redated(3, BRONZE, 12, REGULAR_AT_FIRST, bronze(12));

        assertThat(overtaking(SILVER_REACHED, BRONZE_REACHED, SILVER_REACHED, bronze))
                .hasValueSatisfying(by -> assertThat(by.tier()).isEqualTo(BRONZE));
    }

    @Test
    void whatWasLostStaysWhereALaterPathKnowsALowerTier() {
        var lost = lost(3, BRONZE, 1, REGULAR_AT_FIRST, bronze(7));

        assertThat(overtaking(SILVER_REACHED, BRONZE_REACHED, SILVER_REACHED, lost))
                .isEmpty();
    }

    @Test
    void whatALaterDecisionAgreesWithAgainStands() {
        var other = redated(3, SILVER, 12, REGULAR_AT_FIRST, silver(12));
        var again = redated(4, BRONZE, 10, REGULAR_AT_FIRST, bronze(10), silver(5));

        assertThat(overtaking(BRONZE_REACHED, BRONZE_REACHED, other)).isPresent();
        assertThat(overtaking(BRONZE_REACHED, BRONZE_REACHED, other, again)).isEmpty();
    }

    @Test
    void theCauseIsThePolicyWhereThatAskedForLess() {
        var made = requireNonNull(
                reached(4, GOLD, 8, REGULAR_AT_FIRST, held(GOLD, 8)).decision());
        var gold = new TierEvent.Reached(made, GOLD, BRONZE, 1_000, "policy");

        assertThat(overtaking(SILVER_REACHED, SILVER_REACHED, gold))
                .hasValueSatisfying(by -> assertThat(by.cause()).isEqualTo("policy"));
    }

    private static Optional<OvertakingDecision> overtaking(TierEvent event, TierEvent... told) {
        var dated = DatedDecisions.of(List.of(told));
        return dated.decisions().stream()
                .filter(each -> each.event().equals(event))
                .findFirst()
                .flatMap(dated::overtaking);
    }
}
