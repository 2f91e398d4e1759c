package dev.rung.benefits.earning;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.benefits.earning.facts.BehaviourFacts;
import dev.rung.benefits.earning.facts.CustomerFacts;
import dev.rung.benefits.earning.facts.Fact.OfOrder;
import dev.rung.benefits.earning.facts.Fact.TierPath;
import dev.rung.benefits.earning.facts.ReportedFact;
import dev.rung.benefits.earning.facts.StandingFacts;
import dev.rung.benefits.earning.facts.TierHistory;
import dev.rung.benefits.earning.rules.EarningPolicy;
import dev.rung.benefits.earning.rules.EarningRules;
import dev.rung.benefits.earning.version.RulesFile;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.scoring.TierEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The expected lots of one customer's orders, without a ledger.
public final class ExpectedLots {

    private static final EarningRules DELIVERED =
            RulesFile.read("earning-rules.json", new ObjectMapper().registerModule(new JavaTimeModule()));

    private ExpectedLots() {}

    /// @param told in the order of arrival; a fact is known by its event
    /// @return points by order
    public static Map<String, Long> points(
            UUID customer, List<Behaviour> history, List<TierEvent> told, ZoneId zone, Instant now) {
        var facts = new LinkedHashMap<UUID, OfOrder>();
        history.stream()
                .flatMap(behaviour -> BehaviourFacts.by(behaviour, null).stream())
                .map(ReportedFact::fact)
                .filter(OfOrder.class::isInstance)
                .map(OfOrder.class::cast)
                .forEach(fact -> facts.put(fact.eventId(), fact));
        var tiers = TierHistory.UNKNOWN;
        for (var event : told) {
            var fact = StandingFacts.by(event);
            tiers = fact.isPresent() ? tiers.with((TierPath) fact.get().fact()) : tiers;
        }
        var points = new TreeMap<String, Long>();
        new EarningPolicy(DELIVERED, zone)
                .targets(CustomerFacts.of(customer, facts.values(), tiers), now)
                .forEach(target -> points.put(target.source().id(), target.retained()));
        return points;
    }
}
