package dev.rung.scoring.assessment.rfm;

import java.math.BigDecimal;
import java.time.Instant;

/// An order paid, or money that went back of no order that anybody names.
///
/// @param id of the order or the refund, its own
/// @param amount not negative
record ShopRecord(String customer, String id, Instant at, boolean isRefund, BigDecimal amount) {}
