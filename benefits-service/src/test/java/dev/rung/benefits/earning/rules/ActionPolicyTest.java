package dev.rung.benefits.earning.rules;

import static dev.rung.benefits.earning.CustomerStory.day;
import static dev.rung.benefits.ledger.lot.SourceKind.BIRTHDAY;
import static dev.rung.benefits.ledger.lot.SourceKind.REVIEW;
import static dev.rung.benefits.ledger.lot.SourceKind.SHARE;
import static dev.rung.benefits.ledger.lot.SourceKind.SIGN_IN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.earning.CustomerStory;
import dev.rung.benefits.earning.facts.Fact;
import dev.rung.benefits.earning.facts.Fact.Acted;
import dev.rung.benefits.earning.facts.OrderBooks;
import dev.rung.benefits.earning.facts.TierHistory;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.SourceKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Day 0 is the first of March 2026 at noon in Shanghai.
class ActionPolicyTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private final CustomerStory alice = new CustomerStory();

    @Test
    void anActionEarnsItsPointsAtOnceUntilTheEndOfTheNextYear() {
        var target = targets(List.of(review(20)), alice.acted(REVIEW, 1)).getFirst();

        assertThat(target.earned()).isEqualTo(20);
        assertThat(target.activeSince()).contains(day(1));
        assertThat(target.expiresOn()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(target.reason()).extracting("ruleVersion").isEqualTo(1);
    }

    @Test
    void whatNoRuleFitsEarnsNothing() {
        assertThat(points(List.of(review(20)), alice.acted(SHARE, 1))).containsExactly(0L);
    }

    @Test
    void theTierBeforeTheActionMultipliesWhereTheRuleSaysSo() {
        var gold = alice.reached("gold", 1);
        var tiered = new ActionRule("review", REVIEW, 15, true, false, null, null, null, 0);

        assertThat(points(List.of(tiered), gold, alice.acted(REVIEW, 1), alice.acted(REVIEW, 2)))
                .containsExactly(15L, 22L);
        assertThat(points(List.of(review(15)), gold, alice.acted(REVIEW, 2))).containsExactly(15L);
    }

    @Test
    void theEarliestEarnUntilTheDaysCapAndTheOneThatCrossesItEarnsWhatIsLeft() {
        var capped = new ActionRule("share", SHARE, 4, false, false, null, 10L, null, 0);

        assertThat(points(
                        List.of(capped),
                        alice.acted(SHARE, 1.3),
                        alice.acted(SHARE, 1.1),
                        alice.acted(SHARE, 1.4),
                        alice.acted(SHARE, 1.2),
                        alice.acted(SHARE, 2)))
                .containsExactly(4L, 4L, 2L, 0L, 4L);
    }

    @Test
    void anActionThatWasTakenBackEarnsNothingAndLeavesItsPlaceToTheNext() {
        var capped = new ActionRule("invite", SourceKind.REFERRAL, 30, false, true, null, null, 40L, 0);
        var id = UUID.randomUUID();
        var gone = new Acted(id, alice.customerId, day(1), SourceKind.REFERRAL, id.toString(), null, false, null);

        assertThat(points(List.of(capped), gone, alice.acted(SourceKind.REFERRAL, 2)))
                .containsExactly(0L, 30L);
    }

    @Test
    void aNewcomersOrderIsNoActivityOfTheInviters() {
        var rule = new ActionRule("invite", SourceKind.REFERRAL, 30, false, false, null, null, null, 0);
        var facts = List.of(alice.acted(SourceKind.REFERRAL, 1));

        assertThat(new ActionPolicy(
                                new EarningRules(List.of(SampleRules.with(List.of(rule), List.of()))),
                                SampleRules.SHANGHAI)
                        .activity(alice.customerId, facts, TierHistory.UNKNOWN, _ -> true, day(10)))
                .isEmpty();
    }

    /// Points that last from the last activity last longer by what earned, and by no birthday: not by
    /// what a cap, or the member status, left without points.
    @Test
    void anActivityIsAnActionThatEarned() {
        var actions = List.of(
                new ActionRule("share", SHARE, 4, false, false, null, null, 4L, 0),
                review(20),
                new ActionRule("birthday", BIRTHDAY, 4, false, false, null, null, null, 0));
        var facts =
                List.of(alice.acted(SHARE, 1), alice.acted(SHARE, 3), alice.acted(REVIEW, 2), alice.acted(BIRTHDAY, 4));

        assertThat(new ActionPolicy(
                                new EarningRules(List.of(SampleRules.with(actions, List.of()))), SampleRules.SHANGHAI)
                        .activity(
                                alice.customerId,
                                OrderBooks.only(Acted.class, facts).toList(),
                                TierHistory.UNKNOWN,
                                at -> !at.equals(day(2)),
                                day(10)))
                .containsExactly(MARCH.plusDays(1));
    }

    /// A customer who signs up at the till fills in the profile first, and a birthday begins at midnight.
    @ParameterizedTest
    @CsvSource({"PROFILE, 4", "BIRTHDAY, 4", "REVIEW, 0"})
    void aMilestoneIsJudgedByTheStatusOfItsDay(SourceKind kind, long points) {
        var rule = new ActionRule("some", kind, 4, false, false, null, null, null, 0);
        var facts = List.of(alice.acted(kind, 1), alice.acted(kind, 1.6));
        var joined = day(1.3);
        var left = day(1.4);

        assertThat(earned(rule, facts, at -> !at.isBefore(joined))).containsExactly(points, 4L);
        assertThat(earned(rule, facts, at -> !at.isBefore(joined) && at.isBefore(left)))
                .containsExactly(0L, 0L);
        assertThat(earned(rule, facts, at -> at.isBefore(joined))).containsExactly(4L, 0L);
    }

    /// Referrals and birthdays among them; milestones of the profile look at the end of their day as well.
    @ParameterizedTest
    @EnumSource(
            value = SourceKind.class,
            names = {"REVIEW", "SHARE", "SIGN_IN", "BIRTHDAY", "PROFILE", "SURVEY", "REFERRAL", "INVITED"})
    void everyActionIsJudgedByTheStatusOfItsMoment(SourceKind kind) {
        var rule = new ActionRule("any", kind, 4, false, false, null, null, null, 0);
        var facts = List.of(alice.acted(kind, 1), alice.acted(kind, 3), alice.acted(kind, 5));
        Predicate<Instant> excluded = at -> at.isBefore(day(2)) || !at.isBefore(day(4));

        assertThat(earned(rule, facts, excluded)).containsExactly(4L, 0L, 4L);
        assertThat(earned(rule, facts, _ -> true)).containsExactly(4L, 4L, 4L);
    }

    private List<Long> earned(ActionRule rule, List<Acted> facts, Predicate<Instant> earnsAt) {
        var history = CustomerStory.history(facts).earningAt(earnsAt);
        var rules = new EarningRules(List.of(SampleRules.with(List.of(rule), List.of())));
        return new ActionPolicy(rules, SampleRules.SHANGHAI)
                .proposals(history, facts, day(10)).stream()
                        .map(one -> one.plain().earned())
                        .toList();
    }

    /// A day ends at midnight in the store's zone: 16 hours in universal time.
    @Test
    void aDayIsTheStores() {
        var capped = new ActionRule("share", SHARE, 4, false, false, null, 4L, null, 0);

        assertThat(points(List.of(capped), alice.acted(SHARE, 1), alice.acted(SHARE, 1.49), alice.acted(SHARE, 1.51)))
                .containsExactly(4L, 0L, 4L);
    }

    @Test
    void theMonthsCapCountsAllOfItsDays() {
        var capped = new ActionRule("share", SHARE, 4, false, false, null, 4L, 9L, 0);

        assertThat(points(
                        List.of(capped),
                        alice.acted(SHARE, 1),
                        alice.acted(SHARE, 2),
                        alice.acted(SHARE, 3),
                        alice.acted(SHARE, 4),
                        alice.acted(SHARE, 31)))
                .containsExactly(4L, 4L, 1L, 0L, 4L);
    }

    @Test
    void onlyTheFirstOfItsKindEarnsWhereTheRuleSaysSo() {
        var first = new ActionRule("first-review", REVIEW, 100, false, true, null, null, null, 0);

        assertThat(points(List.of(first), alice.acted(REVIEW, 5), alice.acted(REVIEW, 3)))
                .containsExactly(100L, 0L);
        assertThat(points(List.of(first, review(5)), alice.acted(REVIEW, 5), alice.acted(REVIEW, 3)))
                .containsExactly(100L, 5L);
    }

    @Test
    void aRuleOfOneShopIsForThatShop() {
        var app = new ActionRule("app", REVIEW, 50, false, false, "/app", null, null, 0);
        var there = new Acted(UUID.randomUUID(), alice.customerId, day(1), REVIEW, "r1", "/app");

        assertThat(points(List.of(app, review(5)), there, alice.acted(REVIEW, 2)))
                .containsExactly(50L, 5L);
    }

    @Test
    void itMayWaitForSomeDays() {
        var waiting = new ActionRule("review", REVIEW, 20, false, false, null, null, null, 7);

        assertThat(targetsAt(day(7), List.of(waiting), List.of(), alice.acted(REVIEW, 1))
                        .getFirst()
                        .activeSince())
                .isEmpty();
        assertThat(targetsAt(day(8), List.of(waiting), List.of(), alice.acted(REVIEW, 1))
                        .getFirst()
                        .activeSince())
                .contains(Instant.parse("2026-03-08T16:00:00Z"));
    }

    /// A shop tells one in the morning, and the member signs in by the member centre as well.
    @Test
    void oneSignInOfADayEarnsWhoeverTellsIt() {
        var rule = new ActionRule("sign-in", SIGN_IN, 5, true, false, null, null, null, 0);
        var shop = new Acted(UUID.randomUUID(), alice.customerId, day(1.2), SIGN_IN, "s1", "/app");

        assertThat(points(List.of(rule), alice.acted(SIGN_IN, 1.1), shop, alice.acted(SIGN_IN, 2)))
                .containsExactly(5L, 0L, 5L);
        assertThat(points(List.of(rule), alice.reached("gold", 0), alice.acted(SIGN_IN, 1), alice.acted(SIGN_IN, 1.3)))
                .containsExactly(7L, 0L);
        assertThat(points(List.of(rule), alice.acted(SIGN_IN, 1.49), alice.acted(SIGN_IN, 1.51)))
                .containsExactly(5L, 5L);
    }

    @Test
    void aSignInThatNoRuleFitsKeepsNoneFromEarning() {
        var app = new ActionRule("app", SIGN_IN, 5, false, false, "/app", null, null, 0);
        var there = new Acted(UUID.randomUUID(), alice.customerId, day(1.2), SIGN_IN, "s1", "/app");

        assertThat(points(List.of(app), alice.acted(SIGN_IN, 1.1), there)).containsExactly(0L, 5L);
    }

    @Test
    void aPromotionMultipliesWithinTheCap() {
        var doubled = promotion("2", Set.of(SHARE), MARCH.plusDays(1), MARCH.plusDays(1));
        var capped = new ActionRule("share", SHARE, 4, false, false, null, 10L, null, 0);

        assertThat(targetsAt(
                                day(20),
                                List.of(capped),
                                List.of(doubled),
                                alice.acted(SHARE, 1),
                                alice.acted(SHARE, 1.1),
                                alice.acted(SHARE, 2))
                        .stream()
                        .map(LotTarget::earned))
                .containsExactly(8L, 2L, 4L);
    }

    @Test
    void theVersionOfTheDayCounts() {
        var first = SampleRules.with(List.of(review(5)), List.of());
        var second = SampleRules.with(List.of(review(7)), List.of()).effective(2, MARCH.plusDays(3));
        var policy = new ActionPolicy(new EarningRules(List.of(first, second)), SampleRules.SHANGHAI);

        assertThat(policy
                        .proposals(
                                alice.customerId,
                                List.of(alice.acted(REVIEW, 2), alice.acted(REVIEW, 3)),
                                CustomerStory.history(List.of(alice.paid("o", "1", 1)))
                                        .tiers(),
                                day(20))
                        .stream()
                        .map(one -> one.plain().earned()))
                .containsExactly(5L, 7L);
    }

    static Promotion promotion(String factor, Set<SourceKind> sources, LocalDate from, LocalDate until) {
        return new Promotion(
                "member-day",
                Map.of("zh-CN", "会员日", "en", "Member day"),
                from,
                until,
                sources,
                new BigDecimal(factor),
                null,
                null);
    }

    static ActionRule review(long points) {
        return new ActionRule("review", REVIEW, points, false, false, null, null, null, 0);
    }

    private static List<Long> points(List<ActionRule> rules, Fact... facts) {
        return targets(rules, facts).stream().map(LotTarget::earned).toList();
    }

    private static List<LotTarget> targets(List<ActionRule> rules, Fact... facts) {
        return targetsAt(day(20), rules, List.of(), facts);
    }

    private static List<LotTarget> targetsAt(
            Instant now, List<ActionRule> rules, List<Promotion> promotions, Fact... facts) {
        var version = SampleRules.with(rules, promotions);
        var all = List.of(facts);
        return new ActionPolicy(new EarningRules(List.of(version)), SampleRules.SHANGHAI)
                        .proposals(
                                all.getFirst().customerId(),
                                OrderBooks.only(Acted.class, all).toList(),
                                CustomerStory.history(all).tiers(),
                                now)
                        .stream()
                        .map(EarningProposal::whole)
                        .toList();
    }
}
