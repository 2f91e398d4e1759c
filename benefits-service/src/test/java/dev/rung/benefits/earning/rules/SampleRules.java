package dev.rung.benefits.earning.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.benefits.earning.version.RulesFile;
import dev.rung.benefits.ledger.lot.Reversal;
import java.time.ZoneId;
import java.util.List;

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
        var rule = delivered();
        return policy(new EarningRule(
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
                List.of()));
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
                promotions);
    }

    public static EarningPolicy policy(EarningRule... versions) {
        return new EarningPolicy(new EarningRules(List.of(versions)), SHANGHAI);
    }
}
