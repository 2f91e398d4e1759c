package dev.rung.benefits.earning.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.benefits.earning.version.RulesFile;
import dev.rung.benefits.ledger.lot.Reversal;
import dev.rung.benefits.ledger.lot.SourceKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/// The rules as they are delivered, and variations of them.
public final class SampleRules {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    public static final EarningRules DELIVERED =
            RulesFile.read("earning-rules.json", new ObjectMapper().registerModule(new JavaTimeModule()));

    private SampleRules() {}

    public static EarningRule delivered() {
        return DELIVERED.versions().getFirst();
    }

    static EarningPolicy with(Reversal reversal) {
        return policy(with(reversal, List.of()));
    }

    /// Orders of some days in March 2026 earn more.
    static EarningPolicy promoted(Reversal reversal) {
        return policy(with(
                reversal,
                List.of(ActionPolicyTest.promotion(
                        "1.5", Set.of(SourceKind.ORDER), LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 12)))));
    }

    private static EarningRule with(Reversal reversal, List<Promotion> promotions) {
        var rule = delivered();
        return new EarningRule(
                rule.version(),
                rule.from(),
                rule.pointsPerUnit(),
                rule.tiers(),
                null,
                rule.mostPerOrder(),
                rule.pendingDays(),
                rule.expiresAfterYears(),
                reversal,
                List.of(),
                promotions,
                rule.expiry());
    }

    /// The delivered rules, and what else earns.
    public static EarningRule with(List<ActionRule> actions, List<Promotion> promotions) {
        var rule = delivered();
        return new EarningRule(
                rule.version(),
                rule.from(),
                rule.pointsPerUnit(),
                rule.tiers(),
                rule.leastPerOrder(),
                rule.mostPerOrder(),
                rule.pendingDays(),
                rule.expiresAfterYears(),
                rule.reversal(),
                actions,
                promotions,
                rule.expiry());
    }

    public static EarningPolicy policy(EarningRule... versions) {
        return new EarningPolicy(new EarningRules(List.of(versions)), SHANGHAI);
    }
}
