package dev.rung.scoring.assessment;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.features;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.refundedOf;
import static dev.rung.scoring.Histories.visited;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.CommunityPosted;
import dev.rung.contracts.customer.Behaviour.CreditChanged;
import dev.rung.contracts.customer.Behaviour.ReviewPosted;
import dev.rung.contracts.customer.Behaviour.Shared;
import dev.rung.contracts.scoring.AssessmentEvent.Component;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.scoring.Histories;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.standing.CarriedStanding;
import dev.rung.scoring.assessment.standing.GrantedTier;
import dev.rung.scoring.assessment.standing.Hold;
import dev.rung.scoring.assessment.standing.LossReason;
import dev.rung.scoring.assessment.standing.PastStanding;
import dev.rung.scoring.assessment.standing.PublishedStanding;
import dev.rung.scoring.assessment.standing.TierChange;
import dev.rung.scoring.assessment.standing.TierStanding.Active;
import dev.rung.scoring.assessment.standing.Upgrade;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.lifecycle.PublishedLifecycle;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssessorTest {

    @Test
    void theGrowthValueIsTheSumOfItsComponents() {
        var assessment = assess(
                paid("1", "1200.80", daysAgo(20)),
                paid("2", "99.20", daysAgo(10)),
                visited("a", daysAgo(9)),
                new ReviewPosted(event("r", daysAgo(8)), null, null, 4));

        assertThat(assessment.components())
                .extracting(Component::code, Component::points)
                .containsExactly(
                        tuple("spend", 1300L),
                        tuple("orders", 40L),
                        tuple("visits", 20L),
                        tuple("reviews", 30L),
                        tuple("shares", 0L),
                        tuple("posts", 0L),
                        tuple("credit", 0L));
        assertThat(assessment.growthValue()).isEqualTo(1390);
        assertThat(assessment.tier().code()).isEqualTo("bronze");
        assertThat(assessment.policyVersion()).isEqualTo(1);
    }

    @Test
    void aThousandOfEverythingOnOneDayIsNextToNothing() {
        var farmed = IntStream.range(0, 1_000)
                .boxed()
                .flatMap(i -> Stream.<Behaviour>of(
                        visited("v" + i, daysAgo(1)),
                        new ReviewPosted(event("r" + i, daysAgo(1)), null, "P-" + i, 5),
                        new Shared(event("s" + i, daysAgo(1)), "P-" + i, null),
                        new CommunityPosted(event("p" + i, daysAgo(1)), "like")))
                .toArray(Behaviour[]::new);

        var assessment = assess(farmed);

        assertThat(assessment.growthValue()).isEqualTo(20 + 90 + 20 + 20);
        assertThat(assessment.tier().code()).isEqualTo("regular");
    }

    @Test
    void fiftyBoughtAndReturnedGiveNothing() {
        var history = IntStream.range(0, 50)
                .boxed()
                .flatMap(i -> Stream.<Behaviour>of(
                        paid("" + i, "500", daysAgo(60 - i)), refundedOf("" + i, "r" + i, "500", daysAgo(5))))
                .toArray(Behaviour[]::new);

        var assessment = assess(history);

        assertThat(assessment.growthValue()).isZero();
        assertThat(assessment.tier().code()).isEqualTo("regular");
        assertThat(assessment.rfm().recencyDays()).isNull();
        assertThat(assessment.rfm().orders()).isZero();
        assertThat(assessment.behaviour()).isNotEqualTo("loyal").isNotEqualTo("frequent");
    }

    @Test
    void aGoodCreditRecordCountsALittle() {
        var assessment = assess(new CreditChanged(event("k", daysAgo(300)), new BigDecimal("650")));

        assertThat(assessment.growthValue()).isEqualTo(65);
        assertThat(assess(new CreditChanged(event("k", daysAgo(3)), new BigDecimal("99999")))
                        .growthValue())
                .isEqualTo(100);
    }

    @Test
    void severalStepsAtOnceAreOneClimb() {
        var assessment = assess(paid("1", "9000", daysAgo(0)));

        var climb = new Upgrade(new Hold("regular", daysAgo(0), null, null), TODAY);
        assertThat(assessment.value()).isEqualTo(9_020);
        assertThat(assessment.tier().code()).isEqualTo("gold");
        assertThat(assessment.change()).isEqualTo(new TierChange.Reached(V1.tier(0)));
        assertThat(assessment.standing().tier())
                .isEqualTo(new Active(new Hold("gold", daysAgo(0), LocalDate.of(2027, 6, 30), climb)));
    }

    @Test
    void aCycleBeginsOnTheDayTheTierWasReachedHoweverLateThatIsKnown() {
        var amid = new AssessmentDate(TODAY, SHANGHAI, false);
        var lately = Assessor.assess(features(paid("1", "9000", daysAgo(100))), CarriedStanding.UNRANKED, V1, amid);
        var policy = PoliciesOfTests.but(it -> it.put("windowDays", 700));
        var longAgo =
                Assessor.assess(features(paid("1", "9000", daysAgo(500))), CarriedStanding.UNRANKED, policy, amid);

        assertThat(lately.shown().until())
                .isEqualTo(TODAY.minusDays(100).plusYears(1).minusDays(1));
        assertThat(longAgo.shown().until()).isEqualTo(TODAY);
    }

    @Test
    void theLowestTierIsNotReachedButHad() {
        var assessment = assess(visited("a", daysAgo(0)));

        assertThat(assessment.change()).isNull();
        assertThat(assessment.standing().tier()).isEqualTo(new Active(new Hold("regular", daysAgo(0), null, null)));
        assertThat(assessment.keep().needed()).isEmpty();
        assertThat(Objects.requireNonNull(assessment.next()).needed())
                .containsExactly(new Needed("growthValue", 1000, 980));
    }

    @Test
    void aRefundOfWhatReachedTheTierTakesItBack() {
        var before = assess(paid("1", "9000", daysAgo(30)));

        var assessment = refunded(
                V1,
                before.standing(),
                daysAgo(30),
                TODAY,
                paid("1", "9000", daysAgo(30)),
                Histories.refunded("1", "9000", daysAgo(1)));

        assertThat(assessment.growthValue()).isZero();
        assertThat(assessment.tier().code()).isEqualTo("regular");
        assertThat(assessment.change()).isEqualTo(new TierChange.Lost(V1.tier(3), LossReason.REFUND));
    }

    /// Gold has aged, but is held to the end of its cycle: an order that goes back changes nothing about that.
    /// A refund of the order that reached it does.
    @Test
    void whatIsBoughtLaterAndGoesBackTakesNothing() {
        var policy = PoliciesOfTests.but(it -> it.put("windowDays", 90));
        var first = paid("1", "9000", daysAgo(100));
        var gold = assess(policy, CarriedStanding.UNRANKED, TODAY.minusDays(100), first)
                .standing();
        var later = paid("2", "9000", daysAgo(5));
        var both = assess(policy, gold, TODAY.minusDays(5), first, later).standing();
        var returned = refundedOf("2", "r", "9000", daysAgo(3));

        assertThat(refunded(policy, both, daysAgo(5), TODAY, first, later, returned)
                        .tier()
                        .code())
                .isEqualTo("gold");

        var early = TODAY.minusDays(80);
        var half = refundedOf("1", "r", "5000", daysAgo(81));
        assertThat(refunded(policy, gold, daysAgo(100), early, first, half)
                        .tier()
                        .code())
                .isEqualTo("silver");
    }

    @Test
    void whatIsHeldFromAnEarlierCycleIsNotLostThroughARefund() {
        var held = held("gold", daysAgo(30), TODAY.plusDays(300));

        var assessment =
                assess(held, TODAY, paid("1", "9000", daysAgo(30)), Histories.refunded("1", "9000", daysAgo(1)));

        assertThat(assessment.standing()).isEqualTo(held);
        assertThat(assessment.change()).isNull();
        assertThat(assessment.keep().needed()).containsExactly(new Needed("growthValue", 6400, 6400));
        assertThat(Objects.requireNonNull(assessment.next()).tier().code()).isEqualTo("diamond");
    }

    @Test
    void whatAPersonGrantedCountsWhereItIsMore() {
        var granted = new GrantedTier(UUID.randomUUID(), "gold", daysAgo(2), TODAY.plusDays(10));
        var standing = assess(paid("1", "1500", daysAgo(3))).standing().grant(granted, SHANGHAI);

        var during = assess(standing, TODAY, paid("1", "1500", daysAgo(3)));
        var after = assess(during.standing(), TODAY.plusDays(11), paid("1", "1500", daysAgo(3)));

        assertThat(during.tier().code()).isEqualTo("gold");
        assertThat(during.shown().until()).isEqualTo(TODAY.plusDays(10));
        assertThat(during.change()).isEqualTo(new TierChange.Reached(V1.tier(1)));
        assertThat(after.tier().code()).isEqualTo("bronze");
        assertThat(after.change()).isEqualTo(new TierChange.Lost(V1.tier(3), LossReason.OVERRIDE_END));
    }

    @Test
    void aNewPolicyIsHeldAgainstNobodyWhileBehaviourIsStillTakenIn() {
        var bronze = assess(paid("1", "1500", daysAgo(3))).standing();
        var history = features(paid("1", "1500", daysAgo(3)));
        var harder = PoliciesOfTests.harder();

        var amid = Assessor.assess(history, bronze, harder, new AssessmentDate(TODAY, SHANGHAI, false));
        var settled = Assessor.assess(history, amid.standing(), harder, new AssessmentDate(TODAY, SHANGHAI, true));

        assertThat(amid.change()).isNull();
        assertThat(settled.change()).isEqualTo(new TierChange.Lost(V1.tier(1), LossReason.POLICY));
    }

    @Test
    void theLadderMayMeasureSpendOrOrders() {
        var bySpend = PoliciesOfTests.but(policy -> policy.put("measure", "spend"));

        var assessment = Assessor.assess(
                features(paid("1", "999.99", daysAgo(3))),
                CarriedStanding.UNRANKED,
                bySpend,
                new AssessmentDate(TODAY, SHANGHAI, true));

        assertThat(assessment.growthValue()).isEqualTo(1019);
        assertThat(assessment.tier().code()).isEqualTo("regular");
        assertThat(Objects.requireNonNull(assessment.next()).needed()).containsExactly(new Needed("spend", 1000, 1));
    }

    @Test
    void theHighestTierHasNoNext() {
        assertThat(assess(paid("1", "25000", daysAgo(1))).next()).isNull();
    }

    @Test
    void aCycleThatIsOverBeginsAnew() {
        var held = held("bronze", daysAgo(400), TODAY.minusDays(1));

        var assessment = assess(held, TODAY, paid("1", "800", daysAgo(3)));

        assertThat(assessment.standing()).isEqualTo(held("bronze", daysAgo(400), LocalDate.of(2027, 6, 30)));
    }

    @Test
    void theLastDayOfACycleStillBelongsToIt() {
        var held = held("bronze", daysAgo(365), TODAY);

        assertThat(assess(held, TODAY, paid("1", "800", daysAgo(3))).standing()).isEqualTo(held);
    }

    @Test
    void whatIsOlderThanTheWindowNoLongerCounts() {
        var features = List.of(paid("1", "9000", daysAgo(365)), paid("2", "100", daysAgo(364)));

        var assessment = assess(features.toArray(Behaviour[]::new));

        assertThat(assessment.rfm().spend()).isEqualByComparingTo("100");
        assertThat(assessment.rfm().orders()).isEqualTo(1);
    }

    @Test
    void whatHappensAfterTheDateAskedForDoesNotCountYet() {
        var assessment = assess(CarriedStanding.UNRANKED, TODAY.minusDays(5), paid("1", "9000", daysAgo(1)));

        assertThat(assessment.growthValue()).isZero();
    }

    private static Assessment assess(Behaviour... history) {
        return assess(CarriedStanding.UNRANKED, TODAY, history);
    }

    private static Assessment assess(CarriedStanding standing, LocalDate today, Behaviour... history) {
        return assess(V1, standing, today, history);
    }

    private static Assessment assess(
            TierProgram policy, CarriedStanding standing, LocalDate today, Behaviour... history) {
        return Assessor.assess(features(history), standing, policy, new AssessmentDate(today, SHANGHAI, true));
    }

    /// @param changedFrom when the order was paid of which money went back
    private static Assessment refunded(
            TierProgram policy, CarriedStanding standing, Instant changedFrom, LocalDate today, Behaviour... history) {
        return Assessor.assess(
                features(history),
                standing.changedFrom(changedFrom),
                ProgramTimeline.of(policy),
                new AssessmentDate(today, SHANGHAI, true),
                new AssessmentCause(today.atStartOfDay(SHANGHAI).toInstant(), LossReason.REFUND));
    }

    private static CarriedStanding held(String tier, Instant since, LocalDate until) {
        var told = new PublishedStanding(tier, since, until, PublishedStanding.State.ACTIVE);
        return new CarriedStanding(
                new Active(new Hold(tier, since, until, null)),
                null,
                told,
                V1.version(),
                null,
                PublishedLifecycle.NOTHING,
                PastStanding.NONE);
    }
}
