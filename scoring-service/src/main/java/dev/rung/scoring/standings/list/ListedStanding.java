package dev.rung.scoring.standings.list;

import dev.rung.contracts.TierRef;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `standings`, without the assessment that it comes from.
@RegisterForReflection
record ListedStanding(
        UUID customerId,
        String externalId,
        TierRef tier,
        long growthValue,
        BigDecimal spend,
        long orders,
        Instant lastEventAt,
        String rfmType,
        String lifecycle,
        @Nullable String churn,
        String memberStatus) {}
