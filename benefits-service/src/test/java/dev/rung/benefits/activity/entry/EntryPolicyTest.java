package dev.rung.benefits.activity.entry;

import static dev.rung.benefits.activity.terms.SampleActivities.FROM;
import static dev.rung.benefits.activity.terms.SampleActivities.LADDER;
import static dev.rung.benefits.activity.terms.SampleActivities.UNTIL;
import static dev.rung.benefits.activity.terms.SampleActivities.blank;
import static dev.rung.benefits.activity.terms.SampleActivities.lottery;
import static dev.rung.benefits.activity.terms.SampleActivities.of;
import static dev.rung.benefits.activity.terms.SampleActivities.quiz;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.activity.entry.EntryDecision.Admitted;
import dev.rung.benefits.activity.entry.EntryDecision.AllDrawn;
import dev.rung.benefits.activity.entry.EntryDecision.EnteredBefore;
import dev.rung.benefits.activity.entry.EntryDecision.NotBegun;
import dev.rung.benefits.activity.entry.EntryDecision.Over;
import dev.rung.benefits.activity.entry.EntryDecision.PointsMissing;
import dev.rung.benefits.activity.entry.EntryDecision.TierBelow;
import dev.rung.benefits.activity.entry.EntryPolicy.EntryClaim;
import dev.rung.benefits.activity.terms.ActivityContent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryPolicyTest {

    private static final ActivityContent LOTTERY = lottery(10, 3, blank(100));
    private static final EntryClaim RICH = new EntryClaim(0, 0, 0, 1_000);

    @Test
    void aMemberWithThePointsIsAdmittedFromTheFirstDayToTheLast() {
        assertThat(decide(FROM, on(LOTTERY), RICH)).isEqualTo(new Admitted());
        assertThat(decide(UNTIL, on(LOTTERY), RICH)).isEqualTo(new Admitted());
        assertThat(decide(FROM.minusDays(1), on(LOTTERY), RICH)).isEqualTo(new NotBegun(FROM));
        assertThat(decide(UNTIL.plusDays(1), on(LOTTERY), RICH)).isEqualTo(new Over());
    }

    @Test
    void aDraftHasNotBegunAndWhatWasEndedIsOver() {
        assertThat(decide(FROM, offer(ActivityState.DRAFT, LOTTERY, null), RICH))
                .isEqualTo(new NotBegun(null));
        assertThat(decide(FROM, offer(ActivityState.ENDED, LOTTERY, 9L), RICH)).isEqualTo(new Over());
    }

    @Test
    void theLimitOfADayIsRenewedTheNextDayAndNotAfterTheLast() {
        var thrice = new EntryClaim(0, 3, 5, 1_000);
        assertThat(decide(FROM, on(LOTTERY), thrice)).isEqualTo(new EnteredBefore(3, FROM.plusDays(1)));
        assertThat(decide(UNTIL, on(LOTTERY), thrice)).isEqualTo(new EnteredBefore(3, null));
        assertThat(decide(FROM, on(LOTTERY), new EntryClaim(0, 2, 9, 1_000))).isEqualTo(new Admitted());
    }

    @Test
    void oneTryIsOneTryForGoodOrForTheDay() {
        var triedBefore = new EntryClaim(0, 0, 1, 0);
        assertThat(decide(FROM, on(quiz("once", 1, 0, 0)), triedBefore)).isEqualTo(new EnteredBefore(1, null));
        assertThat(decide(FROM, on(quiz("day", 1, 0, 0)), triedBefore)).isEqualTo(new Admitted());
    }

    @Test
    void aTierBelowTheLowestIsTurnedAwayAndOneThatIsGoneLetsNobodyIn() {
        var gold = of("lottery", "gold", null, null, LOTTERY.lottery(), null, null, null);
        assertThat(decide(FROM, on(gold), new EntryClaim(1, 0, 0, 1_000))).isEqualTo(new TierBelow("gold"));
        assertThat(decide(FROM, on(gold), new EntryClaim(2, 0, 0, 1_000))).isEqualTo(new Admitted());
        var jade = of("lottery", "jade", null, null, LOTTERY.lottery(), null, null, null);
        assertThat(decide(FROM, on(jade), new EntryClaim(2, 0, 0, 1_000))).isEqualTo(new TierBelow("jade"));
    }

    @Test
    void pointsComeLastAndAnEmptyUrnBeforeThem() {
        var poor = new EntryClaim(0, 0, 0, 4);
        assertThat(decide(FROM, on(LOTTERY), poor)).isEqualTo(new PointsMissing(6));
        assertThat(decide(FROM, offer(ActivityState.ON, LOTTERY, 0L), poor)).isEqualTo(new AllDrawn());
        assertThat(decide(FROM, on(LOTTERY), new EntryClaim(0, 0, 0, -4))).isEqualTo(new PointsMissing(10));
    }

    @Test
    void aStrangerHearsOnlyWhatIsInEverybodysWay() {
        var policy = new EntryPolicy(LADDER, FROM);
        assertThat(policy.decide(on(LOTTERY))).isEqualTo(new Admitted());
        assertThat(policy.decide(offer(ActivityState.ON, LOTTERY, 0L))).isEqualTo(new AllDrawn());
    }

    private static EntryDecision decide(LocalDate today, ActivityOffer offer, EntryClaim claim) {
        return new EntryPolicy(LADDER, today).decide(offer, claim);
    }

    private static ActivityOffer on(ActivityContent content) {
        return offer(ActivityState.ON, content, content.lottery() == null ? null : 100L);
    }

    private static ActivityOffer offer(ActivityState state, ActivityContent content, @Nullable Long remaining) {
        return new ActivityOffer("summer", UUID.randomUUID(), state, content, 0, remaining);
    }
}
