package dev.rung.scoring.costs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

/// The cost of a month's customers, as the shop's books have it.
record Cost(YearMonth month, BigDecimal acquisition, BigDecimal retention, Instant setAt) {}
