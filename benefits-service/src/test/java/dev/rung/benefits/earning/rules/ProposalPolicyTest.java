package dev.rung.benefits.earning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.benefits.earning.rules.RuleProposal.ProposedAction;
import dev.rung.benefits.earning.rules.RuleProposal.ProposedExpiry;
import dev.rung.benefits.earning.rules.RuleProposal.ProposedMultiplier;
import dev.rung.benefits.earning.rules.RuleProposal.ProposedPromotion;
import dev.rung.benefits.ledger.lot.Reversal;
import dev.rung.benefits.ledger.lot.SourceKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalPolicyTest {

    private static final List<String> LADDER = List.of("regular", "gold");
    private static final LocalDate DAY = LocalDate.of(2027, 5, 1);

    @Test
    void aSoundProposalHasNoFlawsAndBecomesTheRulesThatItSays() {
        var proposal = proposal(
                tiers("1", "1.5"),
                List.of(action("review", SourceKind.REVIEW, 20L, null, false)),
                List.of(promotion("day", DAY, DAY, "2")));

        assertThat(ProposalPolicy.flaws(proposal, LADDER, "CNY")).isEmpty();
        var rule = proposal.rule(7, DAY);
        assertThat(rule.version()).isEqualTo(7);
        assertThat(rule.from()).isEqualTo(DAY);
        assertThat(rule.multiplier("gold")).isEqualByComparingTo("1.5");
        assertThat(rule.actions()).extracting(ActionRule::points).containsExactly(20L);
        assertThat(rule.promotions()).extracting(Promotion::factor).containsExactly(new BigDecimal("2"));
    }

    @Test
    void nothingMayBeMissing() {
        var empty = new RuleProposal(null, null, null, null, null, null, null, null, null, null);

        assertThat(fields(empty))
                .containsExactlyInAnyOrder(
                        "pointsPerUnit",
                        "mostPerOrder",
                        "pendingDays",
                        "expiresAfterYears",
                        "reversal",
                        "tiers",
                        "tiers");
    }

    @Test
    void pointsNeverEndBeforeTheyBegin() {
        assertThat(fields(lasting(30, new ProposedExpiry("after-months", null, null, null, 1))))
                .containsExactly("expiry");
        assertThat(fields(lasting(28, new ProposedExpiry("after-months", null, null, null, 1))))
                .isEmpty();
        assertThat(fields(lasting(1, new ProposedExpiry("on-date", 6, 5, 0, null))))
                .containsExactly("expiry");
        assertThat(fields(lasting(0, new ProposedExpiry("on-date", 6, 5, 0, null))))
                .isEmpty();
        assertThat(fields(lasting(365, new ProposedExpiry("on-date", 6, 5, 1, null))))
                .isEmpty();
    }

    @Test
    void aHigherTierNeverEarnsLessAndTiersStandInTheirOrder() {
        assertThat(fields(proposal(tiers("1.5", "1.4"), List.of(), List.of()))).containsExactly("tiers");
        assertThat(fields(proposal(tiers("1", "1.4").reversed(), List.of(), List.of())))
                .containsExactly("tiers");
        assertThat(fields(proposal(tiers("1", "1"), List.of(), List.of()))).isEmpty();
    }

    @Test
    void aRuleThatIsNeverAskedIsAFlaw() {
        var all = action("review", SourceKind.REVIEW, 20L, null, false);
        var inApp = action("app", SourceKind.REVIEW, 30L, "/app", false);
        var first = action("first", SourceKind.REVIEW, 99L, null, true);

        assertThat(fields(proposal(tiers("1", "1"), List.of(first, inApp, all), List.of())))
                .isEmpty();
        assertThat(fields(proposal(tiers("1", "1"), List.of(all, inApp, first), List.of())))
                .containsExactly("actions[1]", "actions[2]");
    }

    @Test
    void codesAreNamedOnceAndOrdersAreNoAction() {
        List<@Nullable ProposedAction> twice = List.of(
                action("a", SourceKind.REVIEW, 1L, null, false), action("a", SourceKind.SHARE, 1L, null, false));

        assertThat(fields(proposal(tiers("1", "1"), twice, List.of()))).containsExactly("actions[1].code");
        assertThat(fields(proposal(
                        tiers("1", "1"), List.of(action("order", SourceKind.ORDER, 0L, " ", false)), List.of())))
                .containsExactly("actions[0].code", "actions[0].points", "actions[0].shop", "actions[0].source");
    }

    @Test
    void aPromotionEndsAfterItBeginsAndGivesMore() {
        assertThat(fields(proposal(tiers("1", "1"), List.of(), List.of(promotion("d", DAY, DAY.minusDays(1), "1")))))
                .containsExactly("promotions[0].until", "promotions[0].factor");
    }

    @Test
    void theLeastOfAnOrderIsNoFinerThanTheCurrency() {
        assertThat(fields(least("99.995"))).containsExactly("leastPerOrder");
        assertThat(fields(least("99.990"))).isEmpty();
    }

    @Test
    void anEntryOfNothingIsToldToo() {
        assertThat(fields(proposal(tiers("1", "1"), Arrays.asList((ProposedAction) null), List.of())))
                .containsExactly("actions[0]");
    }

    private static List<String> fields(RuleProposal proposal) {
        return ProposalPolicy.flaws(proposal, LADDER, "CNY").stream()
                .map(DocumentFlaw::field)
                .toList();
    }

    private static List<ProposedMultiplier> tiers(String regular, String gold) {
        return List.of(
                new ProposedMultiplier("regular", new BigDecimal(regular)),
                new ProposedMultiplier("gold", new BigDecimal(gold)));
    }

    private static RuleProposal proposal(
            List<ProposedMultiplier> tiers,
            List<@Nullable ProposedAction> actions,
            List<@Nullable ProposedPromotion> promotions) {
        return new RuleProposal(
                BigDecimal.ONE,
                List.<@Nullable ProposedMultiplier>copyOf(tiers),
                null,
                1000L,
                15,
                1,
                Reversal.WITHIN_BALANCE,
                actions,
                promotions,
                null);
    }

    private static RuleProposal least(String leastPerOrder) {
        return new RuleProposal(
                BigDecimal.ONE,
                List.<@Nullable ProposedMultiplier>copyOf(tiers("1", "1")),
                new BigDecimal(leastPerOrder),
                1000L,
                15,
                1,
                Reversal.WITHIN_BALANCE,
                List.of(),
                List.of(),
                null);
    }

    private static RuleProposal lasting(int pendingDays, ProposedExpiry expiry) {
        return new RuleProposal(
                BigDecimal.ONE,
                List.<@Nullable ProposedMultiplier>copyOf(tiers("1", "1")),
                null,
                1000L,
                pendingDays,
                null,
                Reversal.WITHIN_BALANCE,
                List.of(),
                List.of(),
                expiry);
    }

    private static ProposedAction action(
            String code, SourceKind source, Long points, @Nullable String shop, boolean firstOnly) {
        return new ProposedAction(code, source, points, false, firstOnly, shop, null, null, 0);
    }

    private static ProposedPromotion promotion(String code, LocalDate from, LocalDate until, String factor) {
        return new ProposedPromotion(
                code,
                Map.of("zh-CN", "会员日", "en", "Member day"),
                from,
                until,
                Set.of(SourceKind.ORDER),
                new BigDecimal(factor),
                null,
                null);
    }
}
