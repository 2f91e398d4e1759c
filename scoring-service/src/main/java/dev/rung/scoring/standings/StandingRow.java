package dev.rung.scoring.standings;

import dev.rung.contracts.Money;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.scoring.standings.wording.CallerTexts;
import dev.rung.scoring.standings.wording.CallerTexts.TierName;
import java.time.Instant;

/// A customer in the list, without anything personal.
record StandingRow(String externalId, TierName tier, long growthValue, Money spend, long orders, Instant lastEventAt) {

    static StandingRow of(StandingEntity standing, Assessed assessed, CallerTexts wording) {
        return new StandingRow(
                standing.externalId,
                wording.name(assessed.tier().tier()),
                standing.growthValue,
                wording.money(standing.spend),
                standing.orders,
                standing.lastEventAt);
    }
}
