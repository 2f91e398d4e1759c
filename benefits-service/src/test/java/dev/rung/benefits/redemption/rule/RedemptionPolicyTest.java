package dev.rung.benefits.redemption.rule;

import static dev.rung.benefits.redemption.rule.SampleOffers.MUG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.redemption.rule.RedemptionDecision.Gone;
import dev.rung.benefits.redemption.rule.RedemptionDecision.LimitReached;
import dev.rung.benefits.redemption.rule.RedemptionDecision.NotOnOffer;
import dev.rung.benefits.redemption.rule.RedemptionDecision.Redeemable;
import dev.rung.benefits.redemption.rule.RedemptionDecision.SoldOut;
import dev.rung.benefits.redemption.rule.RedemptionDecision.TierTooLow;
import dev.rung.benefits.redemption.rule.RedemptionDecision.TooFewPoints;
import dev.rung.benefits.reward.RewardState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedemptionPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private final RedemptionPolicy policy = new RedemptionPolicy(List.of("regular", "silver", "gold"), TODAY);

    @Test
    void whoHasEnoughPointsMayHaveIt() {
        assertThat(decide(MUG, new RewardClaim(0, 0, 60))).isEqualTo(new Redeemable());
        assertThat(decide(MUG.withStock(null), new RewardClaim(0, 7, 60))).isEqualTo(new Redeemable());
    }

    @Test
    void whoHasFewerHearsHowManyAreMissing() {
        assertThat(decide(MUG, new RewardClaim(0, 0, 59))).isEqualTo(new TooFewPoints(1));
        assertThat(decide(MUG, new RewardClaim(0, 0, -10))).isEqualTo(new TooFewPoints(70));
    }

    @Test
    void theLastPieceCanBeHadAndNoneAfterIt() {
        assertThat(decide(MUG.withStock(1L), new RewardClaim(0, 0, 60))).isEqualTo(new Redeemable());
        assertThat(decide(MUG.withStock(0L), new RewardClaim(0, 0, 60))).isEqualTo(new SoldOut());
    }

    @Test
    void onlyWhatIsOnOfferCanBeHad() {
        assertThat(decide(MUG.in(RewardState.DRAFT), rich())).isEqualTo(new NotOnOffer(null));
        assertThat(decide(MUG.in(RewardState.WITHDRAWN), rich())).isEqualTo(new Gone());
    }

    @Test
    void itCanBeHadFromItsFirstDayToItsLast() {
        var tomorrow = TODAY.plusDays(1);
        var yesterday = TODAY.minusDays(1);

        assertThat(decide(MUG.between(TODAY, TODAY), rich())).isEqualTo(new Redeemable());
        assertThat(decide(MUG.between(tomorrow, null), rich())).isEqualTo(new NotOnOffer(tomorrow));
        assertThat(decide(MUG.between(null, yesterday), rich())).isEqualTo(new Gone());
    }

    @Test
    void aHigherTierMayHaveWhatALowerOneMay() {
        assertThat(decide(MUG.forTier("silver"), new RewardClaim(0, 0, 60))).isEqualTo(new TierTooLow("silver"));
        assertThat(decide(MUG.forTier("silver"), new RewardClaim(1, 0, 60))).isEqualTo(new Redeemable());
        assertThat(decide(MUG.forTier("silver"), new RewardClaim(2, 0, 60))).isEqualTo(new Redeemable());
    }

    @Test
    void aTierThatIsNoMoreLetsNobodyIn() {
        assertThat(decide(MUG.forTier("platinum"), new RewardClaim(2, 0, 60))).isEqualTo(new TierTooLow("platinum"));
    }

    @Test
    void aLimitSaysWhenItCanBeHadAgain() {
        var again = new RewardClaim(0, 2, 600);

        assertThat(decide(MUG.limitedTo(3, "day"), again)).isEqualTo(new Redeemable());
        assertThat(decide(MUG.limitedTo(2, "day"), again)).isEqualTo(new LimitReached(2, TODAY.plusDays(1)));
        assertThat(decide(MUG.limitedTo(2, "month"), again)).isEqualTo(new LimitReached(2, LocalDate.of(2026, 12, 1)));
        assertThat(decide(MUG.limitedTo(2, "once"), again)).isEqualTo(new LimitReached(2, null));
    }

    /// Nobody is told to collect points for a reward that they could not have anyway.
    @Test
    void theFirstReasonStands() {
        var poor = new RewardClaim(0, 1, 0);

        assertThat(decide(MUG.withStock(0L).forTier("gold").limitedTo(1, "once"), poor))
                .isEqualTo(new TierTooLow("gold"));
        assertThat(decide(MUG.withStock(0L).limitedTo(1, "once"), poor)).isInstanceOf(LimitReached.class);
        assertThat(decide(MUG.withStock(0L), poor)).isEqualTo(new SoldOut());
        assertThat(decide(MUG.in(RewardState.WITHDRAWN).forTier("gold"), poor)).isEqualTo(new Gone());
    }

    @Test
    void ofSomebodyUnknownOnlyWhatIsInEverybodysWayIsSaid() {
        assertThat(policy.decide(MUG.forTier("gold").limitedTo(1, "once").offer()))
                .isEqualTo(new Redeemable());
        assertThat(policy.decide(MUG.withStock(0L).offer())).isEqualTo(new SoldOut());
    }

    private static RewardClaim rich() {
        return new RewardClaim(2, 0, 1_000);
    }

    private RedemptionDecision decide(SampleOffers offer, RewardClaim claim) {
        return policy.decide(offer.offer(), claim);
    }
}
