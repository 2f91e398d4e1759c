package dev.rung.system.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The published figures of a customer that follow from their behaviour alone.
///
/// @param features by the code of the component that shows it
/// @param lastPaidOn the store's date; null without an order within the window
record ExpectedFigures(
        String externalId,
        Map<String, BigDecimal> features,
        long orders,
        BigDecimal spend,
        @Nullable LocalDate lastPaidOn,
        long growthValue,
        String tier,
        Instant lastEventAt) {

    /// As scoring-service tells them.
    static ExpectedFigures of(JsonNode assessed) {
        var features = new TreeMap<String, BigDecimal>();
        for (var component : assessed.path("components")) {
            features.put(
                    component.path("code").asText(),
                    plain(component.path("value").asText()));
        }
        var rfm = assessed.path("rfm");
        var today = Instant.parse(assessed.path("assessedAt").asText())
                .atZone(BehaviourRecount.STORE)
                .toLocalDate();
        return new ExpectedFigures(
                assessed.path("externalId").asText(),
                features,
                rfm.path("orders").asLong(),
                plain(rfm.path("spend").asText()),
                rfm.path("recencyDays").isNumber()
                        ? today.minusDays(rfm.path("recencyDays").asLong())
                        : null,
                assessed.path("growthValue").asLong(),
                assessed.at("/tier/tier/code").asText(),
                Instant.parse(assessed.path("lastEventAt").asText()));
    }

    ExpectedFigures withTier(String other) {
        return new ExpectedFigures(externalId, features, orders, spend, lastPaidOn, growthValue, other, lastEventAt);
    }

    static BigDecimal plain(String number) {
        return plain(new BigDecimal(number));
    }

    /// 1 and 1.00 are the same figure.
    static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
