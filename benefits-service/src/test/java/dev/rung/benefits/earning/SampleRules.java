package dev.rung.benefits.earning;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.benefits.ledger.lot.Reversal;
import java.time.ZoneId;
import java.util.List;

/// The rules as they are delivered, and variations of them.
final class SampleRules {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    static final EarningRules DELIVERED =
            RulesFile.read("earning-rules.json", new ObjectMapper().registerModule(new JavaTimeModule()));

    private SampleRules() {}

    static EarningRule delivered() {
        return DELIVERED.versions().getFirst();
    }

    static EarningPolicy with(Reversal reversal) {
        var rule = delivered();
        return policy(new EarningRule(
                rule.version(),
                rule.source(),
                rule.from(),
                rule.pointsPerUnit(),
                rule.tiers(),
                rule.mostPerOrder(),
                rule.pendingDays(),
                rule.expiresAfterYears(),
                reversal));
    }

    static EarningPolicy policy(EarningRule... versions) {
        return new EarningPolicy(new EarningRules(List.of(versions)), SHANGHAI);
    }
}
