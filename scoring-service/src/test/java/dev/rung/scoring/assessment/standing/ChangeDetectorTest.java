package dev.rung.scoring.assessment.standing;

import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static dev.rung.scoring.assessment.standing.PublishedStanding.State.ACTIVE;
import static dev.rung.scoring.assessment.standing.PublishedStanding.State.AT_RISK;
import static dev.rung.scoring.assessment.standing.PublishedStanding.State.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.assessment.standing.TierStanding.Active;
import dev.rung.scoring.assessment.standing.TierStanding.AtRisk;
import dev.rung.scoring.assessment.standing.TierStanding.Grace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeDetectorTest {

    private static final LocalDate UNTIL = TODAY.plusDays(100);

    private static final Hold REGULAR = new Hold("regular", daysAgo(90), null, null);

    private static final Hold GOLD = new Hold("gold", daysAgo(50), UNTIL, null);

    private static final PublishedStanding TOLD = new PublishedStanding("gold", daysAgo(50), UNTIL, ACTIVE);

    @Test
    void aGrantedTierIsShownWhereItIsHigherThanTheOneEarned() {
        assertThat(shown("diamond")).isEqualTo(new PublishedStanding("diamond", daysAgo(5), TODAY.plusDays(7), ACTIVE));
        assertThat(shown("gold")).isEqualTo(TOLD);
        assertThat(shown("silver")).isEqualTo(TOLD);
    }

    @Test
    void theStateIsShownWithTheLastDayThatItLeaves() {
        assertThat(ChangeDetector.shown(new AtRisk(GOLD), null, V1, null))
                .isEqualTo(new PublishedStanding("gold", daysAgo(50), UNTIL, AT_RISK));
        assertThat(ChangeDetector.shown(new Grace(GOLD, UNTIL.plusDays(30)), null, V1, null))
                .isEqualTo(new PublishedStanding("gold", daysAgo(50), UNTIL.plusDays(30), GRACE));
    }

    @Test
    void whoFellToTheLowestTierHoldsItSinceTheFall() {
        assertThat(since(REGULAR, daysAgo(20))).isEqualTo(daysAgo(20));
        assertThat(since(REGULAR, daysAgo(95))).isEqualTo(daysAgo(90));
        assertThat(since(REGULAR, null)).isEqualTo(daysAgo(90));
        assertThat(since(GOLD, daysAgo(20))).isEqualTo(daysAgo(50));
    }

    @Test
    void thatEverybodyBeginsOnTheLowestTierIsNoNews() {
        assertThat(change(null, new PublishedStanding("regular", daysAgo(1), null, ACTIVE)))
                .isNull();
        assertThat(change(null, TOLD)).isEqualTo(new TierChange.Reached(V1.tier(0)));
    }

    @Test
    void aHigherTierIsReachedAndALowerOneLost() {
        var silver = new PublishedStanding("silver", daysAgo(1), UNTIL, ACTIVE);

        assertThat(change(silver, TOLD)).isEqualTo(new TierChange.Reached(V1.tier(2)));
        assertThat(change(TOLD, silver)).isEqualTo(new TierChange.Lost(V1.tier(3), LossReason.REFUND));
        assertThat(change(TOLD, TOLD)).isNull();
    }

    @Test
    void everyOtherStateIsNews() {
        assertThat(change(TOLD, told(UNTIL, AT_RISK))).isEqualTo(new TierChange.AtRisk());
        assertThat(change(told(UNTIL, AT_RISK), told(UNTIL, GRACE))).isEqualTo(new TierChange.InGrace());
        assertThat(change(told(UNTIL, GRACE), TOLD)).isEqualTo(new TierChange.Retained());
        assertThat(change(told(UNTIL, AT_RISK), told(UNTIL.plusYears(1), AT_RISK)))
                .isEqualTo(new TierChange.Retained());
    }

    @Test
    void aTierThatIsHeldForLongerIsRetainedAndACorrectedBeginningIsNoNews() {
        assertThat(change(TOLD, told(UNTIL.plusDays(1), ACTIVE))).isEqualTo(new TierChange.Retained());
        assertThat(change(TOLD, told(UNTIL.minusDays(1), ACTIVE))).isNull();
        assertThat(change(TOLD, new PublishedStanding("gold", daysAgo(49), UNTIL.plusDays(1), ACTIVE)))
                .isNull();
        assertThat(change(told(null, ACTIVE), TOLD)).isNull();
        assertThat(change(TOLD, told(null, ACTIVE))).isNull();
    }

    private static PublishedStanding shown(String granted) {
        var tier = new GrantedTier(new UUID(0, 1), granted, daysAgo(5), TODAY.plusDays(7));
        return ChangeDetector.shown(new Active(GOLD), tier, V1, null);
    }

    private static Instant since(Hold hold, @Nullable Instant fallenAt) {
        return ChangeDetector.shown(new Active(hold), null, V1, fallenAt).since();
    }

    private static PublishedStanding told(@Nullable LocalDate until, PublishedStanding.State state) {
        return new PublishedStanding("gold", daysAgo(50), until, state);
    }

    private static @Nullable TierChange change(@Nullable PublishedStanding told, PublishedStanding now) {
        return ChangeDetector.change(told, now, LossReason.REFUND, V1);
    }
}
