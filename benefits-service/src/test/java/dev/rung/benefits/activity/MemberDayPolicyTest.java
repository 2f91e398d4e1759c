package dev.rung.benefits.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.earning.rules.EarningRule;
import dev.rung.benefits.earning.rules.EarningRules;
import dev.rung.benefits.earning.rules.Promotion;
import dev.rung.benefits.earning.rules.SampleRules;
import dev.rung.benefits.ledger.lot.SourceKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MemberDayPolicyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

    @Test
    void aPromotionMultipliesOnItsDaysOnly() {
        var rules = new EarningRules(List.of(version(1, LocalDate.of(2026, 1, 1), november())));

        assertThat(multiplies(rules, FIRST, LAST)).isTrue();
        assertThat(multiplies(rules, FIRST.minusDays(1), LAST)).isFalse();
        assertThat(multiplies(rules, FIRST, LAST.plusDays(1))).isFalse();
        assertThat(MemberDayPolicy.multiplies(rules, "summer", FIRST, LAST)).isFalse();
    }

    @Test
    void eachVersionThatIsInForceThenNeedsIt() {
        var tenth = LocalDate.of(2026, 11, 10);
        var gone = new EarningRules(List.of(version(1, LocalDate.of(2026, 1, 1), november()), version(2, tenth)));
        var kept = new EarningRules(List.of(
                version(1, LocalDate.of(2026, 1, 1)), version(2, FIRST, november()), version(3, LAST, november())));

        assertThat(multiplies(gone, FIRST, tenth.minusDays(1))).isTrue();
        assertThat(multiplies(gone, FIRST, tenth)).isFalse();
        assertThat(multiplies(kept, FIRST, LAST)).isTrue();
    }

    private static boolean multiplies(EarningRules rules, LocalDate from, LocalDate until) {
        return MemberDayPolicy.multiplies(rules, "double-eleven", from, until);
    }

    private static Promotion november() {
        return new Promotion(
                "double-eleven", Map.of(), FIRST, LAST, Set.of(SourceKind.ORDER), BigDecimal.TWO, null, null);
    }

    private static EarningRule version(int version, LocalDate from, Promotion... promotions) {
        var rule = SampleRules.with(List.of(), Stream.of(promotions).toList());
        return new EarningRule(
                version,
                from,
                rule.pointsPerUnit(),
                rule.tiers(),
                rule.leastPerOrder(),
                rule.mostPerOrder(),
                rule.pendingDays(),
                rule.expiresAfterYears(),
                rule.reversal(),
                rule.actions(),
                rule.promotions(),
                rule.expiry());
    }
}
