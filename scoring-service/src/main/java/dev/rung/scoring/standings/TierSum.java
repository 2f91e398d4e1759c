package dev.rung.scoring.standings;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;

/// All customers of one tier together.
@RegisterForReflection
public record TierSum(String tier, long customers, long orders, BigDecimal spend) {}
