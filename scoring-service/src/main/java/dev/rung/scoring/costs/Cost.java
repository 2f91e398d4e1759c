package dev.rung.scoring.costs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

/// What the customers of a month cost, as the shop's books have it.
record Cost(YearMonth month, BigDecimal acquisition, BigDecimal retention, Instant setAt) {}
