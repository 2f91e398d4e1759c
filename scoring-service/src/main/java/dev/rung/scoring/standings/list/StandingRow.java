package dev.rung.scoring.standings.list;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.contracts.Money;
import dev.rung.scoring.standings.wording.CallerTexts;
import dev.rung.scoring.standings.wording.CallerTexts.TierName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A customer in the list, without anything personal.
///
/// @param tier by the customer's facts; some statuses let nobody hold one
/// @param rfmType one of the eight types, such as `important-value`; `none` without an order in the window
/// @param lifecycle `new`, `growing`, `mature`, `declining`, `dormant` or `lost`
/// @param churn how likely they are to leave: `none`, `low`, `middle` or `high`; absent of who does not agree to
///     personalisation
/// @param memberStatus `guest`, `member`, `frozen`, `excluded` or `left`
record StandingRow(
        String externalId,
        TierName tier,
        long growthValue,
        Money spend,
        long orders,
        Instant lastEventAt,
        String rfmType,
        String lifecycle,
        @Nullable @JsonInclude(NON_NULL) String churn,
        String memberStatus) {

    static StandingRow of(ListedStanding standing, CallerTexts wording) {
        return new StandingRow(
                standing.externalId(),
                wording.name(standing.tier()),
                standing.growthValue(),
                wording.money(standing.spend()),
                standing.orders(),
                standing.lastEventAt(),
                standing.rfmType(),
                standing.lifecycle(),
                standing.churn(),
                standing.memberStatus());
    }
}
