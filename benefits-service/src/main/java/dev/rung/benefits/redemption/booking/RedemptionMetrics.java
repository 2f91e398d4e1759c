package dev.rung.benefits.redemption.booking;

import dev.rung.benefits.redemption.rule.Redemption;
import dev.rung.benefits.redemption.rule.RedemptionDecision;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/// `rung_redemptions_total{state="confirmed"}` counts redemptions that came to a state, once that is committed;
/// `rung_redemptions_refused_total{reason="sold-out"}` wishes that were refused.
@ApplicationScoped
class RedemptionMetrics {

    private final MeterRegistry metrics;

    RedemptionMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void count(Redemption redemption) {
        metrics.counter("rung.redemptions", "state", redemption.state().code()).increment();
    }

    /// The coupon's batch gives the customer none.
    void countWithoutCoupon() {
        metrics.counter("rung.redemptions.refused", "reason", "no-coupon").increment();
    }

    void countRefused(RedemptionDecision decision) {
        metrics.counter("rung.redemptions.refused", "reason", decision.reason()).increment();
    }
}
